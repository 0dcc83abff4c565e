"""What a log and all around it look like from outside: stamps of files, and what git says.

It imports next to nothing, for it comes first.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from sayso.own_code import own_files

SLACK = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system in use."""

_LOG = ("decisions", "goals", "owners.yaml", "sayso.toml", "pyproject.toml", "mkdocs.yml")
_OF_GIT = ("config", "shallow", "packed-refs", "refs/remotes/origin/HEAD")
_PLACES = ("--git-common-dir", "--show-cdup", "--show-prefix")
_STATUS = ("status", "--porcelain=v2", "--branch", "-z", "--untracked-files=all", "--no-renames")
_ONLY_EDITED = "1 .M "


@dataclass(slots=True)
class Looks:
    """How a log looks: each decision by its path, git's word on edited ones, and all the rest.

    A file that is `young`, by its path and its digest, could change again and look the same.
    """

    rest: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    decisions: dict[str, str] = field(default_factory=dict)
    young: dict[str, str] = field(default_factory=dict)
    began: int = field(default_factory=time.time_ns)


def looks(
    root: Path, site: str, meanwhile: Callable[[int], object] = lambda _: None
) -> Looks | None:
    """How a log looks, its site left out; None where there is no git to ask.

    `meanwhile` is called while git looks, with the moment in nanoseconds when any file of the
    log changed last.
    """
    asked = [_begun(root, *_STATUS), _begun(root, "rev-parse", *_PLACES)]
    found = Looks([sys.version, *_code()])
    newest = 0
    for path, told, moment in _log(root):
        if path.startswith("decisions/") and path.endswith(".md"):
            found.decisions[path] = told
        else:
            found.rest.append(f"{path} {told}")
        if moment >= found.began - SLACK:
            found.young[path] = digest_at(root / path)
        newest = max(newest, moment)
    meanwhile(newest)
    status, folder = map(_answer, asked)
    if status is None or folder is None:
        return None
    _take_in(found, root, _Said(status.split("\0"), [*folder.split("\n"), "", "", ""][:3]), site)
    return found


def digest_at(place: Path) -> str:
    """What a file holds, as a digest; empty where it cannot be read."""
    try:
        return blake2b(place.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""


def look(place: str | Path) -> str:
    """How a file or a folder looks from outside, after its path."""
    try:
        return f"{place} {_told(os.stat(place))}"  # noqa: PTH116
    except OSError:
        return f"{place} -"


@dataclass(frozen=True, slots=True)
class _Said:
    """Git's status in lines; where it keeps its files, where its tree begins, and the way back."""

    status: list[str]
    places: list[str]


def _take_in(found: Looks, root: Path, said: _Said, site: str) -> None:
    """Adds what git says of all files but those of the site."""
    common, up, inside = said.places
    made = f"? {inside}{site}/"
    found.rest += said.places
    for one in said.status:
        if not one or one.startswith(made):
            continue
        path = _path(one)
        if one.startswith(_ONLY_EDITED) and path.removeprefix(inside) in found.decisions:
            found.edited.append(one)  # the look of the file itself is known
            continue
        found.rest.append(one)
        if not one.startswith("# "):
            found.rest.append(look(root / up / path))
    found.rest += [look(root / common / one) for one in _OF_GIT]


def _path(entry: str) -> str:
    """The path in a line of git's status, which comes last."""
    words = {"1": 8, "u": 10}.get(entry[:1], 1)
    return entry.split(" ", words)[-1]


def _begun(root: Path, *question: str) -> "subprocess.Popen[bytes] | None":
    """A question to git, which answers while we look around ourselves."""
    try:
        return subprocess.Popen(
            ["git", "--no-optional-locks", *question],
            cwd=root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return None


def _answer(begun: "subprocess.Popen[bytes] | None") -> str | None:
    if begun is None:
        return None
    said = begun.communicate()[0].decode("utf-8", "surrogateescape")
    return None if begun.returncode else said


def _log(root: Path) -> Iterator[tuple[str, str, int]]:
    """The files of the log, be they ignored by git or not, and when they last changed."""
    for name in _LOG:
        place = f"{root}/{name}"
        for one in _walk(place) if os.path.isdir(place) else (place,):  # noqa: PTH112
            path = one[len(f"{root}/") :].replace(os.sep, "/")
            try:
                stat = os.stat(one)  # noqa: PTH116
            except OSError:  # it is not there, or leads nowhere
                yield path, "-", 0
            else:
                yield path, _told(stat), max(stat.st_mtime_ns, stat.st_ctime_ns)


def _code() -> Iterator[str]:
    """Our own files, and all that is installed beside them, by their names and versions."""
    yield from (f"{path} {_told(stat)}" for path, stat in own_files())
    for folder in dict.fromkeys(sys.path):
        yield from sorted(
            one for one in _names(folder) if one.endswith((".dist-info", ".egg-info"))
        )


def _walk(folder: str) -> Iterator[str]:
    waiting = [folder]
    while waiting:
        entries = sorted(_entries(waiting.pop()), key=lambda one: one.name)
        waiting += [one.path for one in entries if one.is_dir() and one.name != "__pycache__"]
        yield from (one.path for one in entries if not one.is_dir())


def _entries(folder: str) -> Iterable["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return ()


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder or ".")  # noqa: PTH208  # names are wanted
    except OSError:
        return []


def _told(stat: os.stat_result) -> str:
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"

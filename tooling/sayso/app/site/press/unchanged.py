"""Whether anything at all has changed since a site was built; asked before the log is read.

It imports next to nothing, so that a build with nothing to do ends before the others begin. What
it cannot tell for sure, the build finds out.
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from sayso.app.site.press.keeping import Keeping, Kept, as_mapping, keeping
from sayso.app.site.press.placing import is_in_place

KEPT = ".sayso/site.kept"

_ROW = "unchanged"
_LOG = ("decisions", "goals", "owners.yaml", "sayso.toml", "pyproject.toml", "mkdocs.yml")
_OF_GIT = ("config", "shallow", "packed-refs", "refs/remotes/origin/HEAD")
_PLACES = ("--git-common-dir", "--show-cdup", "--show-prefix")
_STATUS = ("status", "--porcelain=v2", "--branch", "-z", "--untracked-files=all", "--no-renames")


@dataclass(frozen=True, slots=True)
class State:
    """All that a site is made from, as it was before it was looked at closely."""

    root: Path
    sign: str

    def site(self) -> Path | None:
        """The site, where it was built from just this and nobody touched it since."""
        if not self.sign:
            return None
        if not (self.root / KEPT).is_file():
            return None
        with keeping(self.root / KEPT) as kept:
            row = as_mapping(kept.head(_ROW))
            if row.get("sign") != self.sign or not _is_as_asked(self.root, row):
                return None
            site = self.root / str(row["site"])
            return site if is_in_place(site, kept) else None

    def remember(self, site: Path, asked: Mapping[str, bool]) -> None:
        """Keeps that a site was built from this; `asked` are paths by whether they were there."""
        if self.sign:
            with keeping(self.root / KEPT) as kept:
                _keep(kept, {"sign": self.sign, "site": os.path.relpath(site, self.root)}, asked)


def state(root: Path, *words: str) -> State:
    """The state of a log; `words` are what else decides how its site is made."""
    around = _git(root, _site_of(root))
    if around is None:
        return State(root, "")
    made = blake2b(digest_size=16)
    for one in (sys.version, *words, *_code(), *around, *_log(root)):
        made.update(one.encode("utf-8", "surrogateescape") + b"\0")
    return State(root, made.hexdigest())


def _site_of(root: Path) -> str:
    """The folder of the site, as far as a build said."""
    if not (root / KEPT).is_file():
        return "site"
    with keeping(root / KEPT) as kept:
        return str(as_mapping(kept.head(_ROW)).get("site", "site"))


def _keep(kept: Keeping, row: dict[str, Any], asked: Mapping[str, bool]) -> None:
    kept.put([Kept(_ROW, row | {"asked": dict(asked)}, b"")])


def _is_as_asked(root: Path, row: Mapping[str, Any]) -> bool:
    there = os.path.exists
    return all(there(f"{root}/{path}") == found for path, found in row["asked"].items())


def _git(root: Path, site: str) -> list[str] | None:
    """What git says of all files but those of the site; None where there is no git."""
    told, folder = _ask(root, *_STATUS), _ask(root, "rev-parse", *_PLACES)
    if told is None or folder is None:
        return None
    common, up, inside = [*folder.split("\n"), "", "", ""][:3]
    made = f"? {inside}{site}/"
    said = [one for one in told.split("\0") if one and not one.startswith(made)]
    changed = [root / up / _path(one) for one in said if not one.startswith("# ")]
    return [*said, folder, *map(_look, (*changed, *(root / common / one for one in _OF_GIT)))]


def _path(entry: str) -> str:
    """The path in a line of git's status, which comes last."""
    words = {"1": 8, "u": 10}.get(entry[:1], 1)
    return entry.split(" ", words)[-1]


def _ask(root: Path, *question: str) -> str | None:
    try:
        answer = subprocess.run(
            ["git", "--no-optional-locks", *question],
            cwd=root,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    said = answer.stdout.decode("utf-8", "surrogateescape")
    return None if answer.returncode else said


def _log(root: Path) -> Iterator[str]:
    """The files of the log, be they ignored by git or not."""
    for name in _LOG:
        yield from _walk(root / name)


def _code() -> Iterator[str]:
    """Our own files, and all that is installed beside them, by their names and versions."""
    yield from _walk(Path(__file__).parents[3])
    for folder in dict.fromkeys(sys.path):
        yield from sorted(
            one for one in _names(folder) if one.endswith((".dist-info", ".egg-info"))
        )


def _walk(place: Path) -> Iterator[str]:
    if place.is_dir():
        waiting = [str(place)]
        while waiting:
            entries = sorted(_entries(waiting.pop()), key=lambda one: one.name)
            waiting += [one.path for one in entries if one.is_dir() and one.name != "__pycache__"]
            for one in entries:
                if not one.is_dir():
                    yield f"{one.path} {_told(one.stat())}"
    else:
        yield _look(place)


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


def _look(place: Path) -> str:
    try:
        return f"{place} {_told(place.stat())}"
    except OSError:
        return f"{place} -"


def _told(stat: os.stat_result) -> str:
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"

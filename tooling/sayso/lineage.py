"""What files were in the commits of a stretch of history, and which files other branches hold.

One question for all files, never one for each. Merges count as one step, seen from the
branch that they were made on: what a branch tried before it was merged is its own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sayso import history
from sayso.source import File

_NO_BLOB = "0"
_FOLDER_MODE = b"40000"


@dataclass(frozen=True, slots=True)
class Step:
    """A change of a file in one commit: its path before and after, and its blob after."""

    then: str
    now: str
    blob: str


def steps(root: Path, stretch: str, folders: Sequence[str]) -> list[Step]:
    """What happened to the files of some folders in a stretch of history, the newest first."""
    how = ("--first-parent", "-m", "--raw", "-z", "-M", "--no-abbrev", "--relative")
    plain = ("--format=", "--no-show-signature", "--no-color", "--no-ext-diff")
    told = history.ask(root, "log", *how, *plain, stretch, "--", *folders)
    return list(_read_steps((told or "").split("\0")))


def _read_steps(fields: Iterable[str]) -> Iterator[Step]:
    rest = iter(fields)
    for head in rest:
        if not head:
            return
        _, mode, _, blob, status = head.removeprefix(":").split(" ")
        then = next(rest)
        now = next(rest) if status[0] in "RC" else then
        blob = "" if mode == history.LINK_MODE else blob
        yield Step("" if status[0] in "AC" else then, now, blob)


@dataclass(frozen=True, slots=True)
class Commit:
    """What a commit did to files, with its author as git's mail map knows them.

    `is_first` says that git knows none before it. A link counts as no file.
    """

    name: str
    day: date
    author: str
    address: str
    is_first: bool
    steps: tuple[Step, ...]


def commits(root: Path, stretch: str, paths: Sequence[str]) -> list[Commit]:
    """The commits of a stretch of history that changed some paths, the oldest first."""
    how = ("--first-parent", "-m", "--raw", "-z", "-M", "--no-abbrev", "--relative")
    form = "--format=tformat:%x01%H%x00%P%x00%ct%x00%aN%x00%aE"
    plain = (form, "--no-show-signature", "--no-color", "--no-ext-diff")
    # Somebody may have told git to show nothing of a first commit.
    whole = ("-c", "log.showRoot=true")
    told = history.ask(root, *whole, "log", *how, *plain, stretch, "--", *paths)
    return [_read_commit(one) for one in reversed(_COMMIT.split(told or "")[1:])]


_COMMIT = re.compile(r"\x01(?=[0-9a-f]{40,64}\0)")


def _read_commit(told: str) -> Commit:
    name, parents, seconds, author, address, rest = told.split("\0", 5)
    day = datetime.fromtimestamp(int(seconds), UTC).date()
    steps = tuple(_read_steps(rest.lstrip("\n").split("\0")))
    return Commit(name, day, author, address, not parents, steps)


def versions(root: Path, walked: Sequence[Step], paths: Iterable[str]) -> dict[str, list[File]]:
    """What files were after each step, by their path at the end, the oldest first."""
    lines = {path: list(_line_of(walked, path)) for path in paths}
    wanted = {step.blob for line in lines.values() for step in line}
    contents = history.blobs(root, wanted)
    return {
        path: [File(step.now, contents[step.blob]) for step in reversed(line)]
        for path, line in lines.items()
        if all(step.blob in contents for step in line)
    }


def _line_of(walked: Sequence[Step], path: str) -> Iterator[Step]:
    """The steps of one file, back through its names to where it was added."""
    for step in walked:
        if step.now == path and step.blob.strip(_NO_BLOB):
            yield step
            path = step.then


def on_branches(root: Path, folder: str) -> Mapping[str, Sequence[str]]:
    """The files that branches have in a folder, by the branch's name: ours and those of remotes."""
    return _files_at(root, folder, {one.short: one.commit for one in _branches(root)})


def elsewhere(root: Path, folder: str, besides: str) -> Mapping[str, Sequence[str]]:
    """The same without the branch that is checked out, and without where it was pushed to.

    `besides` is one more commit to look at, under its own name.
    """
    branches = _branches(root)
    mine = {name for one in branches if one.here for name in (one.name, one.upstream)}
    own = tuple(f"/{one.name.removeprefix(_HEADS)}" for one in branches if one.here)
    others = {
        one.short: one.commit
        for one in branches
        if one.name not in mine and (one.name.startswith(_HEADS) or not one.name.endswith(own))
    }
    return _files_at(root, folder, {**others, besides: besides})


_HEADS = "refs/heads/"


@dataclass(frozen=True, slots=True)
class _Branch:
    """A branch and its tip; `here` is the one that is checked out."""

    name: str
    short: str
    upstream: str
    commit: str
    here: bool


def _branches(root: Path) -> list[_Branch]:
    form = "%(refname)%00%(refname:short)%00%(upstream)%00%(objectname)%00%(HEAD)"
    told = history.ask(root, "for-each-ref", f"--format={form}", "refs/heads", "refs/remotes")
    rows = [row.split("\0") for row in (told or "").split("\n") if row]
    return [
        _Branch(name, short, upstream, commit, head == "*")
        for name, short, upstream, commit, head in rows
    ]


def _files_at(root: Path, folder: str, tips: Mapping[str, str]) -> Mapping[str, Sequence[str]]:
    prefix = (history.ask(root, "rev-parse", "--show-prefix") or "").strip("\n")
    asked = [f"{commit}:{prefix}{folder}" for commit in tips.values()]
    trees = dict(zip(tips, _trees(root, asked), strict=True))
    files = _files_below(root, {tree: folder for tree in trees.values() if tree})
    return {branch: files.get(tree, []) for branch, tree in trees.items() if tree}


def _trees(root: Path, asked: Sequence[str]) -> list[str]:
    """The tree that each of some paths in commits is; empty where there is none."""
    if not asked:
        return []
    given = "".join(f"{one}\n" for one in asked).encode("utf-8", "surrogateescape")
    told = history.ask_bytes(root, "cat-file", "--batch-check", given=given) or b""
    rows = [row.split(b" ") for row in told.split(b"\n") if row]
    return [row[0].decode() if row[1:2] == [b"tree"] else "" for row in rows]


def _files_below(root: Path, tops: Mapping[str, str]) -> dict[str, list[str]]:
    """The files in some trees and the folders below, a question for each level of folders."""
    found: dict[str, list[str]] = {top: [] for top in tops}
    level = [(top, top, folder) for top, folder in tops.items()]
    while level:
        contents = history.blobs(root, {tree for _, tree, _ in level})
        below = []
        for top, tree, folder in level:
            for name, inner in _entries(contents.get(tree, b""), len(tree) // 2):
                if inner:
                    below.append((top, inner, f"{folder}/{name}"))
                else:
                    found[top].append(f"{folder}/{name}")
        level = below
    return found


def _entries(tree: bytes, width: int) -> Iterator[tuple[str, str]]:
    """The names in a tree as git stores it; beside a folder's, the name of its own tree."""
    at = 0
    while at < len(tree):
        end = tree.index(b"\0", at)
        mode, _, name = tree[at:end].partition(b" ")
        at = end + 1 + width
        inner = tree[end + 1 : at].hex() if mode == _FOLDER_MODE else ""
        yield name.decode("utf-8", "surrogateescape"), inner

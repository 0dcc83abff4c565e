"""A log as it was at a commit, as far as it differs from today's.

Only what changed is read from git's objects, in one batch; all else is what lies on the
disk. decisions/2026-11-22-read-the-base-from-git-objects.md
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from sayso import history
from sayso.errors import UserError
from sayso.history import Changed
from sayso.model import Mention, Tree
from sayso.source import File
from sayso.workspace import FOLDERS, holds


@dataclass(frozen=True, slots=True)
class Base:
    """The commit that a log is compared with, and what was done where that was not easy.

    `named` is the revision that was asked for, `tip` the commit it means.
    """

    commit: str
    named: str
    tip: str
    remark: str = ""


def find_base(root: Path, revision: str) -> Base:
    """The merge base of a revision and what is checked out.

    In a shallow clone that may not be known: then the revision itself is the base. The remark
    says so, and how far history reaches. A `UserError` where git, the folder's repository or
    the revision is missing.
    """
    if history.top(root) is None:
        raise UserError("this folder is in no git repository", "check without `--base`")
    wanted = history.commit(root, revision)
    if wanted is None:
        raise UserError(
            f"git knows no revision `{revision}` here",
            "fetch it first; in CI, check out with the whole history (`fetch-depth: 0`)",
        )
    head = history.commit(root, "HEAD")
    found = history.merge_base(root, wanted, head) if head else None
    shallow = history.is_shallow(root)
    if found:
        return Base(found, revision, wanted, _AS_FAR if shallow else "")
    why = "the clone is shallow" if shallow else "they share no history"
    remark = f"{why}: compared with `{revision}` itself, not with a merge base"
    return Base(wanted, revision, wanted, remark + (_AND_AS_FAR if shallow else ""))


_AS_FAR = "the clone is shallow: rules about history look only as far as it goes"
_AND_AS_FAR = "; rules about history look only as far as the clone goes"


@dataclass(frozen=True)
class Difference:
    """What differs between a commit and today, with the contents that were."""

    changes: tuple[Changed, ...]
    contents: Mapping[str, bytes]

    @cached_property
    def touched(self) -> frozenset[str]:
        """The paths of today that differ from the base."""
        return frozenset(one.now for one in self.changes if one.now)

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """For each path that was renamed, its path today."""
        return {
            one.then: one.now
            for one in self.changes
            if one.then != one.now and one.then and one.now
        }

    def files(self, today: Iterable[File], ignored: Sequence[str]) -> Iterator[File]:
        """The log's files as they were: those of today that are the same, and the old ones."""
        yield from (file for file in today if file.path not in self.touched)
        for one in self.changes:
            if one.then and holds(one.then, ignored):
                refused = "link is not followed" if one.is_link else ""
                yield File(one.then, self.contents.get(one.blob, b""), refused)


def read_past(root: Path, commit: str) -> Difference:
    """What differs between a commit and the files on the disk."""
    return read_pasts(root, (commit,))[0]


def read_pasts(root: Path, commits: Sequence[str]) -> list[Difference]:
    """What differs between each of some commits and the files on the disk, in one batch."""
    changes = [history.changes_since(root, one) for one in commits]
    contents = history.blobs(root, (one.blob for each in changes for one in each if one.blob))
    return [Difference(tuple(each), contents) for each in changes]


class PastTree:
    """The repository as it was, told from the one on the disk by what changed since."""

    def __init__(self, root: Path, commit: str, past: Difference, today: Tree) -> None:
        self._root, self._commit, self._today = root, commit, today
        self._old = {one.then: past.contents.get(one.blob, b"") for one in past.changes if one.then}
        self._new = {one.now for one in past.changes if one.now} - set(self._old)
        self._folders = {str(up) for path in self._old for up in PurePosixPath(path).parents}

    def exists(self, path: str) -> bool:
        plain = path.rstrip("/")
        if plain in self._old or plain in self._folders:
            return True
        return plain not in self._new and self._today.exists(path)

    def files(self) -> Sequence[str]:
        return sorted((set(self._today.files()) - self._new) | set(self._old))

    def text(self, path: str) -> str | None:
        if path in self._old:
            return self._old[path].decode("utf-8", "replace")
        return None if path in self._new else self._today.text(path)

    def mentions(self, pattern: str) -> Sequence[Mention]:
        found = history.grep(self._root, pattern, FOLDERS, self._commit)
        begin = f"{self._commit}:"
        return [
            Mention(path.removeprefix(begin), line, column, word)
            for path, line, column, word in found
        ]

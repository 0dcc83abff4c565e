"""What git knows of the folder a log stands in; nothing where there is no git.

The only place that runs git. Every question is one process, never one for each record.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from sayso.data_classes import dataclass

if TYPE_CHECKING:
    import subprocess

Folder = str | os.PathLike[str]

LINK_MODE = "120000"
"""How git names a link among the kinds of files."""

_HEAD_FIELDS = 3
_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def ask(root: Folder, *question: str) -> str | None:
    """What `git <question>` answers in a folder; None where it fails or there is no git.

    Paths come unquoted: `core.quotePath` is off.
    """
    answer = ask_bytes(root, *question)
    return None if answer is None else answer.decode("utf-8", "surrogateescape")


def ask_bytes(root: Folder, *question: str, given: bytes = b"") -> bytes | None:
    """The same in bytes, with something given on git's standard input."""
    import subprocess  # noqa: PLC0415  # half of what starting Python takes, and few ask git

    try:
        answer = subprocess.run(  # git, with a list of arguments and no shell
            ["git", "-c", "core.quotePath=off", *question],  # the user's own git
            cwd=root,
            env=os.environ | _QUIET,
            capture_output=True,
            check=False,
            input=given,
        )
    except OSError:
        return None
    return answer.stdout if answer.returncode == 0 else None


def top(root: Folder) -> str | None:
    """The folder of the working tree that a folder lies in."""
    found = ask(root, "rev-parse", "--show-toplevel")
    return found.rstrip("\n") if found else None


def tracked(root: Folder) -> list[str] | None:
    """The files below a folder that git tracks, or would track, by path relative to it."""
    found = ask(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return None if found is None else sorted(set(found.split("\0")) - {""})


def changed(root: Folder) -> frozenset[str]:
    """The tracked files below a folder that differ from the last commit.

    Those that are just being imported in place are no changes of the record.
    """
    wanted = ("--name-only", "-z", "--relative", "--diff-filter=MR")
    found = ask(root, "diff", *wanted, "HEAD", "--", ".") or ""
    marked = ask(root, "diff", *wanted, "-G^imported:", "HEAD", "--", ".") if found else ""
    return frozenset(found.split("\0")) - frozenset((marked or "").split("\0")) - {""}


def author_email(root: Folder) -> str | None:
    """The address git would put on a commit made here."""
    found = ask(root, "config", "--get", "user.email")
    return found.strip() or None if found else None


def author_name(root: Folder) -> str | None:
    """The name git would put on a commit made here."""
    found = ask(root, "config", "--get", "user.name")
    return found.strip() or None if found else None


def grep(
    root: Folder, pattern: str, leave_out: tuple[str, ...], revision: str = ""
) -> list[tuple[str, int, int, str]]:
    """Where an extended regular expression matches in tracked text files, some folders left out.

    Looks on the disk, or in a commit. Gives path, line and column (both from 1; columns in
    bytes) and the words matched.
    """
    how = ("-I", "-z", "-n", "--column", "-o", "-E", "-e", pattern)
    where = ("--", ".", *(f":(exclude){folder}" for folder in leave_out))
    found = ask(root, "grep", *how, *([revision] if revision else []), *where)
    rows = [row.split("\0") for row in (found or "").split("\n") if row]
    return [(row[0], int(row[1]), int(row[2]), row[3]) for row in rows if len(row) == 4]  # noqa: PLR2004


def commit(root: Folder, revision: str) -> str | None:
    """The commit a revision means."""
    found = ask(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    return found.strip() if found else None


def merge_base(root: Folder, one: str, other: str) -> str | None:
    """The newest commit that two commits have in common."""
    found = ask(root, "merge-base", one, other)
    return found.strip() if found else None


def is_shallow(root: Folder) -> bool:
    """Whether the clone holds only the newest part of the history."""
    return (ask(root, "rev-parse", "--is-shallow-repository") or "").strip() == "true"


@dataclass(frozen=True)
class Changed:
    """How a file differs from a commit: its path then and now, and its blob then.

    A path is empty where the file is not there; paths are relative to the folder asked about.
    """

    then: str
    now: str
    blob: str
    is_link: bool = False


def changes_since(root: Folder, base: str) -> list[Changed]:
    """The files below a folder that differ from a commit, renames seen, new files included."""
    told = ask(
        root,
        "diff",
        "--raw",
        "-z",
        "--no-abbrev",
        "-M",
        "--relative",
        "--ignore-submodules",
        base,
        "--",
        ".",
    )
    found = list(_raw_changes((told or "").split("\0")))
    new = ask(root, "ls-files", "-z", "--others", "--exclude-standard") or ""
    return found + [Changed("", path, "") for path in new.split("\0") if path]


def renames_between(root: Folder, one: str, other: str) -> dict[str, str]:
    """The files below a folder that two commits have under different paths, then and now."""
    how = ("--raw", "-z", "--no-abbrev", "-M", "--diff-filter=R", "--relative")
    told = ask(root, "diff", *how, one, other, "--", ".")
    return {one.then: one.now for one in _raw_changes((told or "").split("\0"))}


def newest_until(root: Folder, tip: str, seconds: int) -> str | None:
    """The newest commit up to a moment, on the line of first parents that leads to a tip."""
    how = ("--first-parent", "--max-count=1", f"--before={seconds}")
    found = ask(root, "rev-list", *how, tip)
    return found.strip() or None if found else None


def oldest(root: Folder, tip: str) -> str | None:
    """The oldest commit that git knows on the line of first parents that leads to a tip."""
    found = ask(root, "rev-list", "--first-parent", "--max-parents=0", tip)
    return found.strip() or None if found else None


def day_of(root: Folder, name: str) -> date | None:
    """The day of a commit in UTC."""
    found = ask(root, "show", "--no-patch", "--no-show-signature", "--format=%ct", name)
    return datetime.fromtimestamp(int(found), UTC).date() if found else None


def _raw_changes(fields: list[str]) -> Iterator[Changed]:
    rest = iter(fields)
    for head in rest:
        if not head:
            return
        mode, _, blob, _, status = head.removeprefix(":").split(" ")
        path = next(rest)
        is_link = mode == LINK_MODE
        if status[0] == "A":
            yield Changed("", path, "")
        elif status[0] == "D":
            yield Changed(path, "", blob, is_link)
        elif status[0] in "RC":
            now = next(rest)
            yield Changed(path if status[0] == "R" else "", now, blob, is_link)
        else:
            yield Changed(path, path, blob, is_link)


class Store:
    """Git's store of blobs, asked by one process for one blob after another."""

    def __init__(self, root: Folder) -> None:
        self._root = root
        self._asked: subprocess.Popen[bytes] | None = None

    def get(self, name: str) -> bytes | None:
        """What a blob holds; None where git does not have it, or there is no git."""
        try:
            asked = self._asked = self._asked or self._begun()
            asked.stdin.write(f"{name}\n".encode())  # type: ignore[union-attr]  # both are pipes
            asked.stdin.flush()  # type: ignore[union-attr]
            head = asked.stdout.readline().split(b" ")  # type: ignore[union-attr]
        except OSError:
            return None
        if len(head) != _HEAD_FIELDS:
            return None
        size = int(head[2])
        return asked.stdout.read(size + 1)[:size]  # type: ignore[union-attr]

    def _begun(self) -> "subprocess.Popen[bytes]":
        import subprocess  # noqa: PLC0415  # half of what starting Python takes, and few ask git

        return subprocess.Popen(  # git, with a list of arguments and no shell
            ["git", "cat-file", "--batch"],
            cwd=self._root,
            env=os.environ | _QUIET,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def close(self) -> None:
        """Ends the process, if there is one."""
        if self._asked is not None:
            self._asked.communicate()


@contextmanager
def store(root: Folder) -> Iterator[Store]:
    """Git's store, as long as somebody asks it."""
    found = Store(root)
    try:
        yield found
    finally:
        found.close()


def blobs(root: Folder, wanted: Iterable[str]) -> dict[str, bytes]:
    """The contents of blobs, all in one question."""
    names = sorted(set(wanted))
    if not names:
        return {}
    given = "\n".join(names).encode() + b"\n"
    answer = ask_bytes(root, "cat-file", "--batch", given=given)
    found: dict[str, bytes] = {}
    at = 0
    if answer is None:
        return found
    for name in names:
        end = answer.index(b"\n", at)
        head = answer[at:end].split(b" ")
        at = end + 1
        if len(head) == _HEAD_FIELDS:
            size = int(head[2])
            found[name] = answer[at : at + size]
            at += size + 1
    return found

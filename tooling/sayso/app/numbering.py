"""The next free number for a decision, wherever the last one was taken."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from sayso import history
from sayso.model import Log
from sayso.model.values import as_texts

WIDTH = 4
"""Digits of a log's first number."""

_NUMBER = re.compile(r"(?!\d{4}-\d{2}-\d{2}(?:-|$))(\d{1,9})(?:-|$)")


def number_of(name: str) -> str | None:
    """The number an id or the name of a file begins with, as written; a date is none."""
    found = _NUMBER.match(name)
    return found.group(1) if found else None


def next_number(root: Path, log: Log) -> str:
    """One more than any number in the log or on a branch that git knows, as wide as those."""
    numbers = [number for name in _names(root, log) if (number := number_of(name)) is not None]
    width = max((len(number) for number in numbers), default=WIDTH)
    return f"{max(map(int, numbers), default=0) + 1:0{width}d}"


def _names(root: Path, log: Log) -> Iterator[str]:
    yield from (_stem(path) for path in log.sources if path.startswith("decisions/"))
    yield from (old for one in log.decisions for old in as_texts(one.values.get("formerly")))
    yield from map(_stem, _on_branches(root))


def _on_branches(root: Path) -> Iterable[str]:
    """The files in `decisions/` on every branch, ours and those of remotes.

    Branches that hold the same files are asked about once.
    """
    trees = history.ask(root, "for-each-ref", "--format=%(tree)", "refs/heads", "refs/remotes")
    for tree in sorted(set((trees or "").split())):
        listed = history.ask(root, "ls-tree", "-r", "-z", "--name-only", tree, "--", "decisions/")
        yield from (path for path in (listed or "").split("\0") if path)


def _stem(path: str) -> str:
    return PurePosixPath(path).name.removesuffix(".md")

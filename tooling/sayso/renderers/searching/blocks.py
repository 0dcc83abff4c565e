"""Files of the index: blocks of what is sorted, named by what is in them, and where they are.

Blocks end where the words say so, and not where they are full: one word more changes one block.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

from sayso.renderers.prints import fingerprint
from sayso.renderers.searching.findable import NAME_SIZE

FANNING = 100
"""So many files, at most, are named in one."""

_CHANCE = 16  # one word in so many may end a block


@dataclass(slots=True)
class Files:
    """The files of an index by their names, each a text."""

    texts: dict[str, str] = field(default_factory=dict)

    def add(self, content: Any) -> str:  # noqa: ANN401  # whatever JSON takes
        """Takes a file; gives its name, which tells its content."""
        text = as_json(content)
        name = fingerprint(text)[:NAME_SIZE]
        self.texts[name] = text
        return name


def as_json(content: Any) -> str:  # noqa: ANN401  # whatever it takes
    """Short JSON."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


Entry = tuple[str, Any, int]
"""A word, what is said of it, and about how many bytes that takes."""


def blocks(entries: Iterable[Entry], least: int, most: int) -> Iterator[list[tuple[str, Any]]]:
    """Entries in blocks of at least so many bytes, or at most as many and the last entry."""
    block: list[tuple[str, Any]] = []
    size = 0
    for word, content, bytes_ in entries:
        ends = size >= least and not crc32(word.encode()) % _CHANCE
        if block and (ends or size >= most):
            yield block
            block, size = [], 0
        block.append((word, content))
        size += bytes_
    if block:
        yield block


def sorted_tree(rows: Sequence[tuple[str, str]], files: Files) -> list[Any]:
    """Where blocks are, by the first word of each: `[depth, [word, name, …]]`."""
    return _tree(
        [list(row) for row in rows], lambda part: [one for row in part for one in row], files
    )


def counted_tree(names: Sequence[str], files: Files) -> list[Any]:
    """Where things are that are asked for by number: `[depth, [name, …]]`."""
    return _tree([["", one] for one in names], lambda part: [row[1] for row in part], files)


def _tree(
    rows: list[list[str]], flat: Callable[[list[list[str]]], list[str]], files: Files
) -> list[Any]:
    depth = 0
    while len(rows) > FANNING:
        parts = [rows[start : start + FANNING] for start in range(0, len(rows), FANNING)]
        rows = [[part[0][0], files.add(flat(part))] for part in parts]
        depth += 1
    return [depth, flat(rows)]

"""The file in which quiet decisions are kept: pages of rows, each line with its checksum.

Whatever is not as it was written here counts as not kept: of another version, cut short,
spoilt. It is JSON, so that no file from elsewhere can make reading it do anything else.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zlib import crc32

from sayso.model.known import Outline
from sayso.recall.row import Row
from sayso.recall.stamps import BOOK

FORMAT = 1

_IGNORE = "# Made by `sayso check`, to be quick the next time; it may be removed at any time.\n*\n"

Page = Mapping[str, Row]
"""Rows by path."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the rows were found by: rules that had nothing to say, and all they went by."""

    context: str
    rules: frozenset[str]

    def covers(self, other: "Heading") -> bool:
        """Whether what was found so would also be found by the other way."""
        return self.context == other.context and other.rules <= self.rules


@dataclass(frozen=True, slots=True)
class Book:
    """The pages, each as a line and as what it says."""

    pages: list[tuple[bytes, Page]] = field(default_factory=list)


def read_book(root: Path, heading: Heading) -> Book:
    """What was kept for a heading; empty where nothing was, or nothing that can be trusted."""
    try:
        first, *lines = (root / BOOK).read_bytes().splitlines()
        if not _heading(_said(first)).covers(heading):
            return Book()
        return Book([(line, page_of(line)) for line in lines])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Book()


def write_book(root: Path, heading: Heading, lines: Iterable[bytes]) -> None:
    """Keeps pages for the next time; where that cannot be, nothing is kept."""
    rules = sorted(heading.rules)
    first = line_of({"format": FORMAT, "context": heading.context, "rules": rules})
    place = root / BOOK
    whole = place.with_name(f"{place.name}.{os.urandom(8).hex()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        if not (place.parent / ".gitignore").exists():
            (place.parent / ".gitignore").write_text(_IGNORE, "utf-8")
        whole.write_bytes(b"\n".join((first, *lines)) + b"\n")
        whole.replace(place)
    except OSError:
        with suppress(OSError):
            whole.unlink()


def line_of(said: object) -> bytes:
    """A line that holds something, with its checksum in front."""
    text = json.dumps(said, separators=(",", ":")).encode()
    return b"%08x %s" % (crc32(text), text)


def page_of(line: bytes) -> Page:
    """The rows of a line; a `ValueError` or `TypeError` where they are not as written."""
    return dict(_rows(_said(line)))


def _rows(said: Mapping[str, Any]) -> Iterator[tuple[str, Row]]:
    for path, (stamp, digest, outline) in said.items():
        yield path, Row(tuple(stamp), digest, outline and Outline(*outline))


def _said(line: bytes) -> dict[str, Any]:
    sum_, _, text = line.partition(b" ")
    if int(sum_, 16) != crc32(text):
        raise ValueError
    said: dict[str, Any] = json.loads(text)
    return said


def _heading(said: Mapping[str, Any]) -> Heading:
    if said["format"] != FORMAT:
        raise ValueError
    return Heading(said["context"], frozenset(said["rules"]))

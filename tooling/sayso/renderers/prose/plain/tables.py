"""Tables in a plain text."""

import re
from collections.abc import Sequence

from markdown_it.common.utils import mdTrim

from sayso.renderers.prose.plain.block import Said
from sayso.renderers.prose.plain.odd import Odd
from sayso.renderers.prose.plain.starts import BLANK

TABLE = rf"\|[^\n]*\n\|[-:| ]*-[-:| ]*\n(?:\|[^\n]*\n)*(?={BLANK}|\Z)"
"""Rows that begin with a bar, with a row of lines below the first."""

_LINES = re.compile(r"(:?)-+(:?)")
_SIDES = {
    ("", ""): "",
    (":", ""): ' align="left"',
    ("", ":"): ' align="right"',
    (":", ":"): ' align="center"',
}
_LARGEST = 50_000  # characters: of a larger one the parser may leave out rows


def table(text: str, said: Said) -> str:
    """A table as HTML; odd is one with a bar that stands for itself."""
    if "\\" in text or len(text) > _LARGEST:
        raise Odd
    head, lines, *rows = (_cells(line) for line in text[:-1].split("\n"))
    sides = [_side(line) for line in lines]
    if len(sides) != len(head):
        raise Odd
    body = "".join(_row(row, "td", sides, said) for row in rows)
    body = f"<tbody>\n{body}</tbody>\n" if rows else ""
    return f"<table>\n<thead>\n{_row(head, 'th', sides, said)}</thead>\n{body}</table>\n"


def _cells(line: str) -> list[str]:
    """The cells of a row that begins with a bar."""
    cells = mdTrim(line).split("|")[1:]
    return cells if cells[-1] else cells[:-1]


def _side(line: str) -> str:
    found = _LINES.fullmatch(line.strip(" "))
    if found is None:
        raise Odd
    return _SIDES[found[1], found[2]]


def _row(cells: Sequence[str], tag: str, sides: Sequence[str], said: Said) -> str:
    """A row; cells beyond those of the first row are left out, and missing ones are empty."""
    filled = [*cells, *[""] * len(sides)]
    html = "".join(
        f"<{tag}{side}>{said(mdTrim(cell))}</{tag}>\n"
        for cell, side in zip(filled, sides, strict=False)
    )
    return f"<tr>\n{html}</tr>\n"

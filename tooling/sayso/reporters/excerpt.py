"""The lines a finding is about, with marks below the places it means."""

from collections.abc import Iterator, Sequence
from unicodedata import combining, east_asian_width

from sayso.diagnostics import Diagnostic, Location
from sayso.reporters.paint import BLUE, Paint
from sayso.text import Lines

WIDEST = 120
"""Columns; a longer line is cut, as it would wrap and lose its marks."""


def excerpt(
    lines: Lines,
    one: Diagnostic,
    beside: Sequence[Location],
    margin: str,
    paint: Paint,
    tone: str,
) -> Iterator[str]:
    """The lines of the finding and of its related places in the same file, in order."""
    marks = [(one.where, "^", one.hint, tone)]
    marks += [(place, "-", place.label, BLUE) for place in beside]
    bar = paint("|", BLUE)
    yield f"{margin} {bar}"
    last = None
    for where, sign, label, color in sorted(marks, key=lambda mark: mark[0].start):
        number = where.start.line
        if last is not None and number > last + 1:
            yield f"{margin} {paint(':', BLUE)}"
        text = lines.line(number)
        if number != last:
            yield f"{paint(str(number).rjust(len(margin)), BLUE)} {bar} {_visible(text)[:WIDEST]}"
        last = number
        end = where.end.column if where.end.line == number else len(text) + 1
        yield f"{margin} {bar} {paint(_marks(text, where.start.column, end, sign, label), color)}"


def _marks(text: str, start: int, end: int, sign: str, label: str) -> str:
    before = _width(text[: start - 1])
    if before >= WIDEST:
        return f"{' ' * (WIDEST - 1)}{sign} {label}".rstrip()
    long = min(max(_width(text[start - 1 : end - 1]), 1), WIDEST - before)
    return f"{' ' * before}{sign * long} {label}".rstrip()


def _visible(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _width(text: str) -> int:
    """The columns a text takes on a terminal."""
    return sum(
        0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text
    )

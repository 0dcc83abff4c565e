"""Lines of YAML as a person sees them: how far indented, which key, what is said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from sayso.diagnostics import Span
from sayso.schema import KINDS, schema

_PARTS = re.compile(
    r"(?P<indent>[ \t]*)(?P<dashes>(?:-(?:[ \t]+|$))*)"
    r"(?:(?P<key>[^\s:'\"\[\]{}#&*!|>%@`,-][^:]*|'[^']*'|\"[^\"]*\"):(?:[ \t]+|$))?"
)
_BLOCK = re.compile(r"[|>][-+0-9]*(?:[ \t]+#.*)?")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of YAML; `value` is where its value stands in the whole text.

    Where an item of a list begins with what reads as a key but is no field of any record,
    the value is the whole item: a person wrote a sentence with a colon.
    """

    number: int
    start: int
    text: str
    indent: int
    column: int
    key: str
    value: Span
    is_item: bool

    @property
    def lead(self) -> str:
        """What stands before the key or the value: indentation and the dashes of items."""
        return self.text[: self.column]

    @property
    def said(self) -> str:
        return self.text[self.value.start - self.start : self.value.end - self.start]

    @property
    def empty(self) -> bool:
        """Whether the line says nothing: blank, or only a comment."""
        return not self.text.strip() or self.text.lstrip().startswith("#")


def lines_of(text: str) -> list[Line]:
    """The lines of a text, those inside block texts left out."""
    return list(_outside_blocks(text))


def _outside_blocks(text: str) -> Iterator[Line]:
    start, block = 0, -1
    for number, raw in enumerate(text.split("\n")):
        line = _line(number, start, raw)
        start += len(raw) + 1
        if block >= 0 and (line.empty or line.indent > block):
            continue
        block = -1
        if _BLOCK.fullmatch(line.said):
            block = line.indent if not line.is_item else line.column - 1
        yield line


def _line(number: int, start: int, raw: str) -> Line:
    text = raw.rstrip()
    found = _PARTS.match(text)
    indent, dashes, key = found.group("indent", "dashes", "key") if found else ("", "", None)
    column = len(indent) + len(dashes)
    begin = found.end() if found else 0
    if dashes and key and key.rstrip() not in _fields():
        key, begin = None, column
    value = Span(start + begin, start + len(text))
    return Line(number, start, text, len(indent), column, (key or "").rstrip(), value, bool(dashes))


def prose(lines: list[Line], line: Line) -> bool:
    """Whether a line holds a person's words, by its own key or that of the list it is in."""
    if line.key:
        return line.key in _prose()
    for above in reversed(lines[: lines.index(line)]):
        if above.key and not above.said and above.indent <= line.indent:
            return above.key in _prose()
    return False


@cache
def _fields() -> frozenset[str]:
    return frozenset(name for kind in KINDS for name, _ in _declared(schema(kind)))


@cache
def _prose() -> frozenset[str]:
    names = (name for kind in KINDS for name, one in _declared(schema(kind)) if one.get("x-prose"))
    return frozenset(names)


def _declared(outer: Any) -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401  # JSON as it comes
    """Every field that a schema declares at any depth."""
    if isinstance(outer, list):
        for inner in outer:
            yield from _declared(inner)
    if isinstance(outer, dict):
        for key, inner in outer.items():
            if key == "properties":
                yield from inner.items()
            yield from _declared(inner)

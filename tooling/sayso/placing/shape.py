"""Lists and mappings as lines of YAML, indented as the file does it."""

from sayso.data_classes import dataclass
from sayso.diagnostics import Fields, Route, Written
from sayso.placing.quoting import in_line, quoted
from sayso.placing.where import column_of, is_flow
from sayso.source import Source
from sayso.text import line_end

WIDEST = 100
"""Columns up to which a list or mapping within another stays in its line."""


@dataclass(frozen=True)
class Shape:
    """How a file is laid out: its line ends, and columns by which what is held moves right."""

    end: str = "\n"
    step: int = 2
    dash: int = 2

    def entry(self, key: str, value: Written, column: int = 0, *, inner: bool = False) -> str:
        """A key with its value as lines; within another value what is short stays in the line."""
        head = f"{' ' * column}{quoted(key)}:"
        line = f"{head} {in_line(value)}{self.end}"
        if isinstance(value, str) or not value or (inner and _is_short(value, line)):
            return line
        return f"{head}{self.end}{self.block(value, column)}"

    def block(self, value: Written, column: int) -> str:
        """What the key that stands in a column holds, as lines below it."""
        if isinstance(value, Fields):
            return self.fields(value, column + self.step)
        return "".join(self.item(one, column + self.dash) for one in value)

    def fields(self, value: Fields, column: int) -> str:
        """A mapping as lines that begin in a column."""
        return "".join(self.entry(key, one, column, inner=True) for key, one in value.pairs)

    def item(self, value: Written, column: int, *, flow: bool = False) -> str:
        """An item of a list as lines, its dash in a column; in one line where asked and short."""
        lead = f"{' ' * column}- "
        line = f"{lead}{in_line(value)}{self.end}"
        if not isinstance(value, Fields) or not value or (flow and len(line) <= WIDEST):
            return line
        return lead + self.fields(value, column + 2).lstrip(" ")


def _is_short(value: Written, line: str) -> bool:
    return isinstance(value, tuple) and len(line) <= WIDEST


def entry(key: str, value: Written, end: str) -> str:
    """A key with its value, as lines of YAML."""
    return Shape(end).entry(key, value)


def shape_of(source: Source) -> Shape:
    """How a file is laid out, by the first list and the first mapping that its keys hold."""
    end = line_end(source.text)
    return Shape(end, _indent(source, dict) or 2, _list_indent(source))


def _list_indent(source: Source) -> int:
    found = _indent(source, list)
    return 2 if found is None else found


def _indent(source: Source, kind: type) -> int | None:
    for key, value in source.values.items():
        if isinstance(value, kind) and value and not is_flow(source, (key,)):
            return _moved(source, (key,))
    return None


def _moved(source: Source, route: Route) -> int | None:
    spot = source.spot(route)
    if spot is None:
        return None
    return column_of(source, spot.value.start) - column_of(source, spot.key.start)

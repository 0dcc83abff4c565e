"""Where things stand in a file: lines, columns, and what lies between brackets."""

from sayso.diagnostics import Route
from sayso.plain_yaml import Spot
from sayso.source import Source


def column_of(source: Source, offset: int) -> int:
    """How many characters stand before an offset on its line."""
    return offset - line_start(source, offset)


def line_start(source: Source, offset: int) -> int:
    """The offset at which the line of an offset begins."""
    return source.text.rfind("\n", 0, offset) + 1


def line_after(source: Source, offset: int) -> int:
    """The offset at which the line after an offset begins, within the YAML."""
    found = source.text.find("\n", max(offset - 1, 0), source.yaml.end)
    return source.yaml.end if found == -1 else found + 1


def missing_end(source: Source, offset: int, end: str) -> str:
    """The line end that has to be written before a line that begins at an offset."""
    before = source.text[:offset]
    return "" if not before or before.endswith("\n") else end


def rest_of_line(source: Source, offset: int) -> str:
    """What stands on a line after an offset, its line end left out."""
    return source.text[offset : line_after(source, offset + 1)].rstrip("\r\n")


def is_flow(source: Source, route: Route) -> bool:
    """Whether the list or mapping at a route stands between brackets."""
    spot = source.spot(route)
    return spot is not None and source.text[spot.value.start : spot.value.start + 1] in {"[", "{"}


def in_flow(source: Source, route: Route) -> bool:
    """Whether what a route leads to lies between brackets of something around it."""
    return any(is_flow(source, route[:length]) for length in range(len(route)))


def is_empty(spot: Spot) -> bool:
    """Whether nothing is written where a value would stand."""
    return spot.value.start == spot.value.end


def after_colon(source: Source, spot: Spot) -> int:
    """The offset behind the colon of a key."""
    return source.text.index(":", spot.key.end) + 1


def written_end(source: Source, spot: Spot) -> int:
    """Where a value ends, without the empty lines that follow a text in block style."""
    written = source.text[spot.value.start : spot.value.end]
    if written[:1] not in {"|", ">"} or "+" in written.split("\n", 1)[0]:
        return spot.value.end
    return spot.value.start + len(written.rstrip())


def last_end(source: Source, spot: Spot) -> int:
    """Where a key with its value ends."""
    return max(spot.key.end, written_end(source, spot))


def children(source: Source, route: Route) -> list[Route]:
    """The routes of what a list or mapping holds, in the order of the file."""
    deep = len(route) + 1
    return [one for one in source.spots if len(one) == deep and one[:-1] == route]

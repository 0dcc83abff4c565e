"""What is taken out of a file: a key with its value, an item of a list."""

from collections.abc import Iterator

from sayso.diagnostics import RemoveEntry, RemoveItem, Route
from sayso.placing.where import children, is_flow, last_end, line_after, line_start
from sayso.source import Source
from sayso.text import Edit


def remove(source: Source, change: RemoveEntry | RemoveItem) -> Iterator[Edit]:
    """Whole lines where it has lines of its own, else the stretch up to what comes next."""
    route = _whole(source, change.route)
    spot = source.spot(route)
    if spot is None:
        return
    start = _dash(source, route) if isinstance(route[-1], int) else spot.key.start
    begin = line_start(source, start)
    if not (is_flow(source, route[:-1]) or source.text[begin:start].strip()):
        yield Edit(begin, line_after(source, last_end(source, spot)), "")
    yield from _stretch(source, route)


def _whole(source: Source, route: Route) -> Route:
    """The route itself, or the one of what holds it where it holds nothing else."""
    while len(route) > 1 and len(children(source, route[:-1])) == 1:
        route = route[:-1]
    return route


def _dash(source: Source, route: Route) -> int:
    spot = source.spot(route)
    return source.text.rfind("-", 0, spot.value.start) if spot else -1


def _stretch(source: Source, route: Route) -> Iterator[Edit]:
    """From where it begins to its next neighbour; the last one with what parts it from others."""
    beside = children(source, route[:-1])
    at = beside.index(route)
    here = source.spot(route)
    before = source.spot(beside[at - 1]) if at else None
    after = source.spot(beside[at + 1]) if at + 1 < len(beside) else None
    if here and after:
        yield Edit(here.key.start, after.key.start, "")
    elif here and before:
        yield Edit(last_end(source, before), last_end(source, here), "")

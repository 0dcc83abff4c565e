"""What is new in a file: a key with its value, an item at the end of a list."""

from collections.abc import Iterator

from sayso.diagnostics import AddEntry, AddItem, Fields, Route, SetValue, Written
from sayso.placing.quoting import in_line, pair
from sayso.placing.setting import fill, set_value
from sayso.placing.shape import WIDEST, shape_of
from sayso.placing.where import (
    children,
    column_of,
    in_flow,
    is_empty,
    is_flow,
    last_end,
    line_after,
    line_start,
    missing_end,
    rest_of_line,
)
from sayso.plain_yaml import Spot
from sayso.source import Source
from sayso.text import Edit


def add_entry(source: Source, change: AddEntry) -> Iterator[Edit]:
    """A line of its own in a mapping of lines, a pair between brackets."""
    empty = source.spot((*change.at, change.key))
    holder = source.spot(change.at)
    if empty is not None:
        flow = in_flow(source, (*change.at, change.key))
        yield from fill(source, empty, change.value, flow=flow)
    elif holder is not None and is_flow(source, change.at):
        yield from _between(source, change.at, pair(change.key, change.value))
    elif holder is not None and change.at and is_empty(holder):
        whole = Fields(((change.key, change.value),))
        yield from fill(source, holder, whole, flow=in_flow(source, change.at))
    elif holder is not None or not change.at:
        yield _line(source, change, holder)


def _line(source: Source, change: AddEntry, holder: Spot | None) -> Edit:
    shape = shape_of(source)
    column = column_of(source, holder.value.start) if holder else 0
    present = [one for key in change.after if (one := source.spot((*change.at, key)))]
    if present:
        at = line_after(source, last_end(source, present[-1]))
    else:
        at = (
            line_after(source, last_end(source, holder))
            if holder and change.at
            else source.yaml.end
        )
    lines = shape.entry(change.key, change.value, column, inner=bool(change.at))
    return Edit(at, at, missing_end(source, at, shape.end) + lines)


def add_item(source: Source, change: AddItem) -> Iterator[Edit]:
    """At the end of the list, as its other items are written; a text becomes a list of two."""
    route, spot = change.route, source.spot(change.route)
    if spot is None or is_empty(spot):
        if isinstance(route[-1], str):
            new = AddEntry(change.path, route[-1], (change.value,), change.after, route[:-1])
            yield from add_entry(source, new)
    elif is_flow(source, route):
        yield from _between(source, route, in_line(change.value, flow=True))
    elif isinstance(held := _held(source, route), str):
        both: tuple[Written, ...] = (held, change.value)
        line, start = in_line(both), spot.value.start
        if isinstance(change.value, str) and column_of(source, start) + len(line) <= WIDEST:
            yield Edit(start, spot.value.end, line)
        yield from set_value(source, SetValue(change.path, route, both))
    else:
        yield _last_line(source, change, spot)


def _last_line(source: Source, change: AddItem, spot: Spot) -> Edit:
    shape, last = shape_of(source), children(source, change.route)[-1]
    at = line_after(source, spot.value.end)
    column = column_of(source, spot.value.start)
    lines = shape.item(change.value, column, flow=is_flow(source, last))
    return Edit(at, at, missing_end(source, at, shape.end) + lines)


def _held(source: Source, route: Route) -> object:
    held: object = source.values
    for part in route:
        held = held[part]  # type: ignore[index]  # `as_meant` has gone this way before
    return held


def _between(source: Source, route: Route, written: str) -> Iterator[Edit]:
    """Behind the last of what is between brackets: in a line of its own where that has one."""
    inside = children(source, route)
    if not inside:
        spot = source.spot(route)
        if spot is not None:
            yield Edit(spot.value.start + 1, spot.value.start + 1, written)
        return
    spot = source.spot(inside[-1])
    if spot is None:
        return
    at, begin = last_end(source, spot), line_start(source, spot.key.start)
    lead = source.text[begin : spot.key.start]
    if not lead.strip() and "#" not in rest_of_line(source, at):
        yield Edit(at, at, f",{shape_of(source).end}{lead}{written}")
    yield Edit(at, at, f", {written}")

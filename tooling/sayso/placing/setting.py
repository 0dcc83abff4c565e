"""Other values and other keys in the place of those that stand there."""

from collections.abc import Iterator

from sayso.diagnostics import Fields, RenameKey, SetValue, Written
from sayso.placing.quoting import in_line, quoted, quoted_as
from sayso.placing.shape import Shape, shape_of
from sayso.placing.where import (
    after_colon,
    column_of,
    in_flow,
    is_empty,
    is_flow,
    line_after,
    missing_end,
    rest_of_line,
    written_end,
)
from sayso.plain_yaml import Spot
from sayso.source import Source
from sayso.text import Edit


def rename_key(source: Source, change: RenameKey) -> Iterator[Edit]:
    """The key alone, in quotes where it needs them."""
    spot = source.spot(change.route)
    if spot is not None:
        yield Edit(spot.key.start, spot.key.end, quoted(change.key))


def set_value(source: Source, change: SetValue) -> Iterator[Edit]:
    """A text or what is between brackets stays in its line; all else goes below its key."""
    spot, value = source.spot(change.route), change.value
    if spot is None:
        return
    if is_empty(spot) and isinstance(change.route[-1], str):
        yield from fill(source, spot, value, flow=in_flow(source, change.route))
        return
    between = in_flow(source, change.route) or is_flow(source, change.route)
    start, end = spot.value.start, written_end(source, spot)
    if not (isinstance(value, str) or between):
        if isinstance(change.route[-1], int):
            yield from _item(source, spot, value)
        else:
            yield from _below(source, spot, value)
    alike = quoted_as(value, source.text[start:end]) if isinstance(value, str) else None
    if alike is not None:
        yield Edit(start, end, alike)
    yield Edit(start, end, in_line(value, flow=between))


def fill(source: Source, spot: Spot, value: Written, *, flow: bool) -> Iterator[Edit]:
    """A value for a key that has none: given twice, it would be refused."""
    at = after_colon(source, spot)
    if not (isinstance(value, str) or flow):
        shape, below = shape_of(source), line_after(source, at + 1)
        lines = shape.block(value, column_of(source, spot.key.start))
        yield Edit(below, below, missing_end(source, below, shape.end) + lines)
    yield Edit(at, at, f" {in_line(value, flow=flow)}")


def _below(source: Source, spot: Spot, value: Written) -> Iterator[Edit]:
    """A list or mapping below its key; a comment that stands beside the old value stays."""
    shape, at, end = shape_of(source), after_colon(source, spot), written_end(source, spot)
    lines = shape.block(value, column_of(source, spot.key.start))
    after = line_after(source, end)
    yield Edit(at, after, f"{rest_of_line(source, end)}{shape.end}{lines}")


def _item(source: Source, spot: Spot, value: Written) -> Iterator[Edit]:
    if not isinstance(value, Fields) or not value:
        return
    shape, column = shape_of(source), column_of(source, spot.value.start)
    end = written_end(source, spot)
    yield from _around_text(source, spot, value, shape)
    lines = shape.fields(value, column).lstrip(" ")
    first, _, others = lines.partition(shape.end)
    beside = rest_of_line(source, end)
    yield Edit(spot.value.start, line_after(source, end), f"{first}{beside}{shape.end}{others}")


def _around_text(source: Source, spot: Spot, value: Fields, shape: Shape) -> Iterator[Edit]:
    """Where a text becomes a field of a mapping it stays as it is written, quotes and all."""
    (key, _), *others = value.pairs
    start, end = spot.value.start, written_end(source, spot)
    column = column_of(source, start)
    kept = source.text[start:end].replace("\n", "\n" + " " * shape.step)
    below = shape.fields(Fields(tuple(others)), column)
    after, beside = line_after(source, end), rest_of_line(source, end)
    yield Edit(start, after, f"{quoted(key)}: {kept}{beside}{shape.end}{below}")

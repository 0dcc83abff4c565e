"""Where lines run beside a list so that each can be followed from row to row.

All that leads to one row in one way shares a line, a lane: it starts at the rows that lead
there, and ends at the one they lead to. Lanes that meet in a row do not lie on each other.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Way(NamedTuple):
    """That one row leads to another, in some way that has a name."""

    kind: str
    source: int
    target: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A line beside the rows; `number` counts from the rows outwards."""

    kind: str
    target: int
    sources: tuple[int, ...]
    number: int = 0

    @property
    def first(self) -> int:
        return min(self.target, *self.sources)

    @property
    def last(self) -> int:
        return max(self.target, *self.sources)


def lanes(ways: Iterable[Way]) -> tuple[Lane, ...]:
    """The lanes of some ways, short ones next to the rows."""
    sources: dict[tuple[int, str], list[int]] = {}
    for way in ways:
        sources.setdefault((way.target, way.kind), []).append(way.source)
    found = [Lane(kind, target, tuple(ones)) for (target, kind), ones in sources.items()]
    found.sort(key=lambda one: (one.last - one.first, one.first, one.target, one.kind))
    placed: list[Lane] = []
    for lane in found:
        placed.append(Lane(lane.kind, lane.target, lane.sources, _free(lane, placed)))
    return tuple(placed)


def _free(lane: Lane, placed: Sequence[Lane]) -> int:
    """The first number at which nothing runs along a lane."""
    taken = {one.number for one in placed if one.first <= lane.last and lane.first <= one.last}
    return next(number for number in range(len(taken) + 1) if number not in taken)


def ports(placed: Iterable[Lane]) -> Mapping[int, tuple[Lane, ...]]:
    """For each row, the lanes that touch it from top to bottom, such that few cross there."""
    touching: dict[int, list[Lane]] = {}
    for lane in placed:
        for row in dict.fromkeys((lane.target, *lane.sources)):
            touching.setdefault(row, []).append(lane)
    return {
        row: tuple(sorted(found, key=lambda lane: _height(lane, row)))
        for row, found in touching.items()
    }


def _height(lane: Lane, row: int) -> tuple[int, int]:
    """Lanes that go up stand above, the inner first; those that go down below, it last."""
    if row == lane.last:
        return 0, lane.number
    return (2, -lane.number) if row == lane.first else (1, lane.number)

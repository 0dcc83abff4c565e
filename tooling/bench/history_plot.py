"""The first picture: how each ratio stood to its target, day by day."""

import math
from collections.abc import Iterable, Iterator, Sequence

from bench.days import Day, Figure
from bench.drawing import dot, line, picture, text
from bench.table import number

_WIDTH, _HEAD, _STEP = 760.0, 46.0, 38.0
_LEFT, _RIGHT = 260.0, 590.0
_HALF, _REACH = 14.0, 10.0
"""Half the height of a strip, and how many times the target its edge stands for."""

Course = Sequence[tuple[str, Figure]]
"""The figures of one row and size, each with its day."""


def history_plot(days: Sequence[Day]) -> str:
    """A strip for each row and size that has a target; days go from left to right."""
    courses = list(_courses(days))
    height = _HEAD + _STEP * max(1, len(courses)) + 8
    parts = [*_head(), *(part for row, one in enumerate(courses) for part in _strip(row, one))]
    told = "; ".join(_told(one) for one in courses) or "nothing has been measured yet"
    return picture(_WIDTH, height, "Ratios beside their targets, day by day", told, parts)


def _courses(days: Iterable[Day]) -> Iterator[Course]:
    found: dict[tuple[str, str, int], list[tuple[str, Figure]]] = {}
    for day in days:
        for one in day.rows:
            if one.target and one.measure != "limit":
                found.setdefault(one.key, []).append((day.date, one))
    yield from (found[key] for key in sorted(found))


def _head() -> Iterator[str]:
    yield text(
        12, 20, "disc: target reached; diamond: not reached, or unsure. Lower is better.", "soft"
    )
    yield text(12, 38, "row, records", "head")
    yield text(_LEFT, 38, "a tenth of the target (below) to ten times it", "head")
    yield text(_RIGHT + 16, 38, "last, at most", "head")


def _strip(row: int, course: Course) -> Iterator[str]:
    middle = _HEAD + _STEP * row + _STEP / 2
    latest = course[-1][1]
    yield text(12, middle + 4, f"{latest.name}, {latest.size:,}")
    yield line([(_LEFT, middle), (_RIGHT, middle)], "target", "4 4")
    places = [(_across(course, at), _level(middle, one)) for at, (_, one) in enumerate(course)]
    yield line(places, "one")
    for (x, y), (_, one) in zip(places, course, strict=True):
        yield dot(
            x, y, "one" if one.verdict == "reached" else "two", filled=one.verdict == "reached"
        )
    yield text(_RIGHT + 16, middle + 4, f"{number(latest.value)}, {number(latest.target)}")


def _across(course: Course, at: int) -> float:
    share = at / (len(course) - 1) if len(course) > 1 else 1.0
    return _LEFT + 8 + share * (_RIGHT - _LEFT - 16)


def _level(middle: float, one: Figure) -> float:
    times = one.value / one.target if one.target else 1.0
    height = math.log(max(times, 1 / _REACH)) / math.log(_REACH)
    return middle - _HALF * min(1.0, height)


def _told(course: Course) -> str:
    day, one = course[-1]
    value = f"{number(one.value)}, at most {one.target:g}"
    return f"{one.name} at {one.size:,}: {value}, {one.verdict} on {day}"

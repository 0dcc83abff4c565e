"""Pictures of a number on its way: where it began, where it is, and where it is to come."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from sayso.criteria.numbers import number, progress
from sayso.model import Criterion
from sayso.renderers.pictures.placing import anchored, at, mark

REACHED = "reached"

_ROOM = 0.5
"""How far beyond its ends a way is drawn; what went further stands there, behind a gap."""

_LONGEST = 26  # letters that fit beside each other on a phone
_HEIGHT = "3.7em"
_LABEL, _LINE, _FOOT = "1em", "1.85em", "3.4em"


@dataclass(frozen=True, slots=True)
class _Way:
    """A way from 0, where a number began, to 1, where it is to come; `now` may lie beyond."""

    now: float

    @property
    def first(self) -> float:
        return max(min(0.0, self.now), -_ROOM)

    @property
    def last(self) -> float:
        return min(max(1.0, self.now), 1 + _ROOM)

    @property
    def is_cut(self) -> bool:
        """Whether `now` lies further away than is drawn."""
        return not self.first <= self.now <= self.last

    def x(self, place: float) -> float:
        """Where a place on the way is drawn, in hundredths of the width."""
        inside = min(max(place, self.first), self.last)
        return 2 + 96 * (inside - self.first) / (self.last - self.first)


def measure(criterion: Criterion) -> Markup:
    """The picture of a line of `done-when`; empty where its numbers cannot be compared."""
    way = _way(criterion)
    start, now, target = (str(one) for one in (criterion.start, criterion.now, criterion.target))
    aim = counted(target, criterion.unit)
    if way is None or len(start) + len(aim) > _LONGEST or len(now) > _LONGEST:
        return Markup("")
    drawn = [
        *_lines(way),
        anchored(way.x(way.now), _LABEL, f"now {now}", "sayso-stands"),
        anchored(way.x(0), _FOOT, f"from {start}"),
        anchored(way.x(1), _FOOT, f"to {aim}"),
    ]
    return Markup(
        '<svg class="sayso-measure" role="img" aria-label="{}" width="100%" height="{}">{}</svg>'
    ).format(words(criterion), _HEIGHT, Markup("").join(drawn))


def words(criterion: Criterion) -> str:
    """The numbers of a line in words, and how far they have come; empty where it has none."""
    ends = [
        *([_began(criterion.start)] if criterion.start else []),
        *([f"to {counted(criterion.target, criterion.unit)}"] if criterion.target else []),
    ]
    said = [" ".join(ends)] if ends else []
    if criterion.now:
        now = criterion.now if criterion.target else counted(criterion.now, criterion.unit)
        said.append(f"now {now}")
    elif ends:
        said.append("no number for now yet")
    judged = verdict(criterion)
    return ", ".join([*said, *([judged] if judged else [])])


def counted(written: str, unit: str | None) -> str:
    """A number with its unit, which is often written in it already."""
    known = number(written)
    if not unit or (known and known.unit == unit.strip().casefold()):
        return written
    return f"{written}{'' if unit == '%' else ' '}{unit}"


def _began(start: str) -> str:
    return "from an unknown start" if start.strip().casefold() == "unknown" else f"from {start}"


def verdict(criterion: Criterion) -> str:
    """What the numbers come to, where that is more than being on the way."""
    way = _way(criterion)
    if way is not None and way.now > 1:
        return "beyond what was aimed at"
    if progress(criterion) == "reached":
        return REACHED
    return "further away than it began" if way is not None and way.now < 0 else ""


def _way(criterion: Criterion) -> _Way | None:
    start, now, target = (number(one) for one in (criterion.start, criterion.now, criterion.target))
    if start is None or now is None or target is None or start.value == target.value:
        return None
    if not (start.comparable(target) and now.comparable(target) and now.comparable(start)):
        return None
    return _Way((now.value - start.value) / (target.value - start.value))


def _lines(way: _Way) -> Iterator[Markup]:
    yield _line("sayso-way", at(way.x(way.first)), at(way.x(way.last)))
    yield _line("sayso-gone", at(way.x(0)), at(way.x(way.now)))
    yield mark("begun", way.x(0), _LINE)
    yield mark("aim", way.x(1), _LINE)
    if way.is_cut:
        yield mark("gap", (way.x(way.now) + way.x(1 if way.now > 1 else 0)) / 2, _LINE)
    yield mark("now", way.x(way.now), _LINE)


def _line(look: str, start: str, end: str) -> Markup:
    return Markup('<line class="{}" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(
        look, start, _LINE, end, _LINE
    )

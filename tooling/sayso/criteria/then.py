"""The criteria of a record beside what they were at the base."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from sayso.criteria.places import wording
from sayso.diagnostics import Place
from sayso.model import Criterion, Record
from sayso.rewording import Editorial, Normative, read_change
from sayso.text import words

_ALIKE = 0.4
"""How much of its words two lines share at least to be one line, worded anew."""


class Worded(Protocol):
    """Something that people know by its words: a criterion, a concern."""

    @property
    def text(self) -> str: ...


AnyWorded = TypeVar("AnyWorded", bound=Worded)

Field = Literal["start", "target", "unit"]

_FIELDS: tuple[tuple[str, Field], ...] = (("from", "start"), ("to", "target"), ("unit", "unit"))
_LEARNT = ("start", "unit")
_UNKNOWN = (None, "unknown")


@dataclass(frozen=True, slots=True)
class Moved:
    """A criterion that asks for something else than it did, in words and with its place."""

    told: str
    place: Place


def paired(
    was: Sequence[AnyWorded], now: Sequence[AnyWorded]
) -> list[tuple[AnyWorded | None, AnyWorded | None]]:
    """Each line of today with what it was, in their order; at the end, those that went."""
    left = list(was)
    found: dict[int, AnyWorded] = {}
    for least in (1.0, _ALIKE) if was else ():
        for index, one in enumerate(now):
            if index not in found and (nearest := _nearest(one, left)) is not None:
                old, likeness = nearest
                if likeness >= least:
                    found[index] = old
                    left.remove(old)
    pairs: list[tuple[AnyWorded | None, AnyWorded | None]] = [
        (found.get(index), one) for index, one in enumerate(now)
    ]
    return pairs + [(one, None) for one in left]


def _nearest(one: AnyWorded, known: Sequence[AnyWorded]) -> tuple[AnyWorded, float] | None:
    rated = [(old, _likeness(old.text, one.text)) for old in known]
    return max(rated, key=lambda pair: pair[1], default=None)


def _likeness(one: str, other: str) -> float:
    if one == other or isinstance(read_change(one, other), Editorial):
        return 1.0
    mine, theirs = _bag(one), _bag(other)
    return 2 * len(mine & theirs) / ((len(mine) + len(theirs)) or 1)


def _bag(line: str) -> frozenset[str]:
    return frozenset(word.strip(".,;:!?()`*").casefold() for word in words(line))


def moved_criteria(was: Record, now: Record) -> list[Moved]:
    """What changed in the criteria of a record; progress is no change."""
    found = []
    for old, new in paired(was.criteria, now.criteria):
        told = difference(old, new)
        if told:
            place = wording(now, new) if new else place_of_gone(now)
            found.append(Moved(told, place))
    return found


def place_of_gone(record: Record) -> Place:
    """Where to look for a line that is gone: the list it stood in, else what stands instead."""
    key = next((one for one in ("done-when", "no-action") if one in record.values), "status")
    return record.at_key(key)


def difference(old: Criterion | None, new: Criterion | None) -> str:
    """How a line asks for something else than it did, in words; empty where it does not."""
    if old is None or new is None:
        line = old or new
        return f"`{line.text}` is {'gone' if old else 'new'}" if line else ""
    reading = read_change(old.text, new.text)
    if isinstance(reading, Normative):
        return reading.told
    return next((told for key, field in _FIELDS if (told := _field(key, field, old, new))), "")


def _field(key: str, field: Field, old: Criterion, new: Criterion) -> str:
    before: str | None = getattr(old, field)
    after: str | None = getattr(new, field)
    if before == after or (field in _LEARNT and before in _UNKNOWN):
        return ""
    if after is None:
        return f"`{key}` is gone"
    return f"`{key}` `{before}` became `{after}`" if before else f"`{key}` is new"

"""Events under the thing they happened to, and things under what they are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from sayso.events import Event, Moment, Thing

HEADINGS: Mapping[Thing, str] = {
    "decision": "Decisions",
    "goal": "Goals",
    "quarter": "Quarters",
    "person": "People",
    "team": "Teams",
    "area": "Areas",
    "file": "Files",
}


@dataclass(frozen=True, slots=True)
class Group:
    """All that happened to one thing; `first` is any of it."""

    heading: str
    events: tuple[Event, ...]

    @property
    def first(self) -> Event:
        return self.events[0]


def grouped(events: Iterable[Event], *, whole: bool) -> list[Group]:
    """A group for each thing, in the order they are told; quiet events only on demand."""
    loud = (one for one in events if whole or not one.is_quiet)
    things = groupby(loud, key=lambda one: (one.thing, one.id, one.path))
    return [Group(HEADINGS[key[0]], tuple(each)) for key, each in things]


def folded(events: Iterable[Event], *, whole: bool) -> Iterator[str]:
    """A line for all that is quiet of one kind."""
    kinds = [one.kind for one in events if one.is_quiet and not whole]
    for kind, (one, several) in _FOLDED.items():
        number = kinds.count(kind)
        if number:
            yield one if number == 1 else several.format(number)


_FOLDED = {
    "brought-in": (
        "1 record was brought in by an import",
        "{} records were brought in by an import",
    ),
    "edited": (
        "1 record was edited editorially, and says what it said",
        "{} records were edited editorially, and say what they said",
    ),
}


def named(moment: Moment) -> str:
    """A moment in words: as asked for, and which commit that is."""
    if not moment.commit:
        return moment.asked
    return f"{moment.asked} ({moment.commit[:9]} of {moment.day})"

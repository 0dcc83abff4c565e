"""A line of the digest, and who to ask about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sayso.model import Duty, Log
from sayso.model.answering import who_answers

SOON = 7
"""Days within which something that is due is told of."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that needs somebody: what it is, what it needs, and who is to ask.

    All texts are as people wrote them. `asks` is empty where nobody is there. `day` is the one
    it is due on, or since which it waits.
    """

    kind: str
    id: str
    path: str
    title: str
    says: str
    asks: str = ""
    person: str = ""
    day: date | None = None

    @property
    def about(self) -> tuple[str, str]:
        return self.kind, self.id


def line(log: Log, duty: Duty, says: str, day: date | None = None) -> Line:
    """A line about what a duty is about, asking whoever answers for it today."""
    asks, person = to_ask(log, duty)
    return Line(
        duty.kind, duty.id, duty.place.path, duty.title, says, asks, person, day or duty.due
    )


def pressing(lines: Iterable[Line]) -> list[Line]:
    """Lines by their days, the earliest first; those without one last."""
    return sorted(lines, key=lambda one: (one.day or date.max, one.id))


def to_ask(log: Log, duty: Duty) -> tuple[str, str]:
    """Who is to ask about something today: in words, and by their key; empty if nobody is."""
    answer = who_answers(log.owners, duty.person or None, _team(log, duty), log.today)
    if answer is None:
        return "", ""
    name = answer.person.name
    if not answer.why:
        return name, answer.person.id
    joint = ", " if answer.why.startswith("away") else ", who "
    return f"{name}{joint}{answer.why}", answer.person.id


def _team(log: Log, duty: Duty) -> str | None:
    """The team that is the net for something; a team that is named as its owner is one too."""
    if duty.kind == "area":
        named = log.owners.areas[duty.id].team
    elif duty.kind == "team":
        named = log.owners.teams[duty.id].parent
    else:
        record = log.by_id.get(duty.id)
        named = record.text("team") if record else None
    return named or duty.person


def is_soon(day: date | None, today: date) -> bool:
    """Whether a day has come, or comes within a week."""
    return day is not None and (day - today).days <= SOON

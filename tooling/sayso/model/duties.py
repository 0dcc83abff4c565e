"""What is open and in whose name: every place of a log that somebody leaving would leave empty.

Decisions that are proposed, not done yet, to be looked back at or in doubt; goals that are not
closed; areas, teams, absences and successions. What is settled keeps the name that is true.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal

from sayso.data_classes import dataclass
from sayso.diagnostics import Place
from sayso.model.decision import Decision
from sayso.model.goal import Goal, Quarter
from sayso.model.owners import Owners
from sayso.model.standing import awaits_review, is_open, is_unfinished, unanswered

Kind = Literal["decision", "goal", "area", "team", "person"]

Task = Literal[
    "decide",
    "approve",
    "answer",
    "finish",
    "review",
    "pursue",
    "begin",
    "support",
    "look-after",
    "lead",
    "stand-in",
    "succeed",
]
"""What is asked: of a decision's owner to decide, to answer a concern, to carry it out and to
look back at it; of a goal's owner to pursue it, or to begin where it is a draft."""

OWNERS_TASKS: frozenset[Task] = frozenset(
    ("decide", "answer", "finish", "review", "pursue", "begin", "look-after")
)
"""The tasks of whoever owns a thing; several may stand at one place."""


@dataclass(frozen=True)
class Duty:
    """One thing that one person is to do.

    `id` is that of the record, area, team or person it is about. `person` is a key of
    `owners.yaml`, the name as written where that knows nobody of it, and empty where no one is
    named. `place` is where they are named, or would be. `about` is the doubt to be answered.
    """

    task: Task
    kind: Kind
    id: str
    title: str
    person: str
    place: Place
    due: date | None = None
    about: str = ""

    @property
    def slot(self) -> str:
        """The key that names the person: `owner`, `supporter`, `approver`, `lead` and so on."""
        return str(self.place.route[-1])


@dataclass(frozen=True)
class Duties:
    """All that is open in a log, in the order of its records, then of `owners.yaml`."""

    all: tuple[Duty, ...]
    by_person: Mapping[str, tuple[Duty, ...]]

    def of(self, person: str) -> tuple[Duty, ...]:
        """What is open in the name of a person, by their key."""
        return self.by_person.get(person, ())


def duties(
    decisions: Iterable[Decision],
    goals: Iterable[tuple[Goal, Quarter]],
    owners: Owners,
    today: date,
) -> Duties:
    """All that is open on a day; each goal comes with its quarter, which says when it is due."""
    found = [
        *(duty for one in decisions for duty in _of_decision(one, owners)),
        *(duty for one, quarter in goals for duty in _of_goal(one, quarter.ends, owners)),
        *_of_owners(owners, today),
    ]
    by_person: dict[str, list[Duty]] = {}
    for duty in found:
        by_person.setdefault(duty.person, []).append(duty)
    return Duties(tuple(found), {person: tuple(theirs) for person, theirs in by_person.items()})


def _of_decision(one: Decision, owners: Owners) -> Iterator[Duty]:
    if one.status not in {"proposed", "accepted"}:
        return
    due = one.day("decide-by") if one.status == "proposed" else None
    if one.status == "proposed":
        yield _of_record("decide", one, "owner", owners, due)
        if "approver" in one.values:
            yield _of_record("approve", one, "approver", owners, due)
    for concern in unanswered(one):
        yield _of_record("answer", one, "owner", owners, due, concern.text)
    if is_unfinished(one):
        yield _of_record("finish", one, "owner", owners)
    if awaits_review(one):
        yield _of_record("review", one, "owner", owners, one.day("review-by"))
    if "supporter" in one.values and is_open(one):
        yield _of_record("support", one, "supporter", owners, due)


def _of_goal(one: Goal, due: date | None, owners: Owners) -> Iterator[Duty]:
    if one.status not in {"active", "draft"}:
        return
    yield _of_record("pursue" if one.status == "active" else "begin", one, "owner", owners, due)
    if "supporter" in one.values:
        yield _of_record("support", one, "supporter", owners, due)


def _of_record(  # what a duty is made of
    task: Task,
    one: Decision | Goal,
    slot: str,
    owners: Owners,
    due: date | None = None,
    about: str = "",
) -> Duty:
    kind: Kind = "decision" if isinstance(one, Decision) else "goal"
    person = _key(owners, one.text(slot))
    return Duty(task, kind, one.id, one.title, person, one.at(slot), due, about)


def _of_owners(owners: Owners, today: date) -> Iterator[Duty]:
    """Areas and leads with or without a name, and whoever is named for another person."""
    for area in owners.areas.values():
        place = owners.at("areas", area.id, "owner")
        title = area.purpose or area.id
        yield Duty("look-after", "area", area.id, title, _key(owners, area.owner), place)
    for team in owners.teams.values():
        if team.lead:
            place = owners.at("teams", team.id, "lead")
            yield Duty("lead", "team", team.id, team.name, _key(owners, team.lead), place)
    for person in owners.people.values():
        for away in person.away:
            if away.deputy and (away.end is None or away.end >= today):
                place = owners.at(*away.route, "deputy")
                name = _key(owners, away.deputy)
                yield Duty("stand-in", "person", person.id, person.name, name, place, away.start)
        if person.successor:
            place = owners.at("people", person.id, "successor")
            name = _key(owners, person.successor)
            yield Duty("succeed", "person", person.id, person.name, name, place)


def _key(owners: Owners, handle: str | None) -> str:
    person = owners.person(handle)
    return person.id if person else handle or ""

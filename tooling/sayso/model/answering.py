"""Who answers for something today: its owner, or whoever does so in their place."""

from collections.abc import Iterator
from datetime import date

from sayso.data_classes import dataclass
from sayso.model.owners import Absence, Owners, Person, Team


@dataclass(frozen=True)
class Answer:
    """Somebody to ask; `why` says how they come to it where they are not simply the owner."""

    person: Person
    why: str = ""


def who_answers(owners: Owners, owner: str | None, team: str | None, today: date) -> Answer | None:
    """Who is there to ask about something that a person owns and a team is the net for.

    Instead of somebody who left it is their successor, of somebody away their deputy, and
    where there is none, the lead of the team. Somebody who is only away may still be asked.
    """
    person = owners.person(owner)
    for why, one in _in_line(owners, person, today):
        if not has_left(one, today) and absence(one, today) is None:
            return Answer(one, why)
    for net in _above(owners, owners.team(team) or owners.team(person.team if person else None)):
        lead = owners.person(net.lead)
        if lead is not None and not has_left(lead, today) and absence(lead, today) is None:
            return Answer(lead, f"leads {net.name}")
    if person is None or has_left(person, today):
        return None
    now = absence(person, today)
    return Answer(person, f"away until {now.end}" if now else "")


def absence(person: Person, today: date) -> Absence | None:
    """The absence that somebody is in today."""
    return next(
        (one for one in person.away if one.start and one.end and one.start <= today <= one.end),
        None,
    )


def uncovered_absence(person: Person, today: date) -> Absence | None:
    """The absence that somebody is in today with nobody to stand in, if there is one."""
    now = [one for one in person.away if one.start and one.end and one.start <= today <= one.end]
    covered = not now or any(one.deputy for one in now)
    return None if covered else max(now, key=lambda one: one.end or today)


def has_left(person: Person, today: date) -> bool:
    """Whether somebody is no longer here; on the day itself, they are not."""
    return person.left_on is not None and person.left_on <= today


def _in_line(owners: Owners, person: Person | None, today: date) -> Iterator[tuple[str, Person]]:
    """A person, then whoever answers in their place, and so on; each with a word on why."""
    seen: set[str] = set()
    why = ""
    while person is not None and person.id not in seen:
        yield why, person
        seen.add(person.id)
        now = absence(person, today)
        if has_left(person, today):
            why, after = f"took over from {person.name}", person.successor
        else:
            why, after = f"stands in for {person.name}", now.deputy if now else None
        person = owners.person(after)


def _above(owners: Owners, team: Team | None) -> Iterator[Team]:
    """A team, the one above it, and so on."""
    seen: set[str] = set()
    while team is not None and team.id not in seen:
        yield team
        seen.add(team.id)
        team = owners.team(team.parent)

"""What could be offered to somebody: on the command line alone, and with no figure for anybody.

decisions/2026-11-22-offer-things-and-count-nobody.md
"""

import shlex
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sayso.app.finding import Kind, find
from sayso.app.mine.asking import asked
from sayso.app.opening import open_log
from sayso.app.owning import here
from sayso.errors import UserError
from sayso.model import Duty, Log, Person, Team
from sayso.model.answering import absence
from sayso.model.duties import OWNERS_TASKS
from sayso.model.owners import OWNERS
from sayso.renderers.digest.absence import nobody_has

FEW = 3
"""Things of one person that are shown: an offer, not an inventory."""

LEAST = 4
"""Open things of a team of which it means something that most are in one name."""

_TEAMS: tuple[Kind, ...] = ("team",)


@dataclass(frozen=True, slots=True)
class Offer:
    """A thing that somebody could take over: what it asks, and the command that hands it over."""

    title: str
    says: str
    command: str


@dataclass(frozen=True, slots=True)
class Offers:
    """What could be offered, and to whom; people in the order of their names.

    `loads` are the people who own more than the limit, or most of what a team has open, with
    some of it that could go to others. `free` are those in whose name nothing is open.
    """

    unowned: tuple[Offer, ...]
    loads: tuple[tuple[Person, tuple[Offer, ...]], ...]
    free: tuple[Person, ...]


def offers(start: Path, team: str | None, day: date | None) -> Offers:
    """What a log, or a team of it, could offer to somebody; a `UserError` if it names nobody."""
    log = open_log(start, day).log
    if not log.owners.people:
        raise UserError(f"{OWNERS} names nobody", "`sayso check` says why")
    people = sorted(_people(log, team), key=lambda one: (one.name.casefold(), one.id))
    loaded = [one for one in people if _holds_much(log, one, people if team else ())]
    return Offers(
        () if team else tuple(_unowned(log)),
        tuple((one, tuple(_could_go(log, one))) for one in loaded),
        tuple(one for one in people if not _owns(log, one) and absence(one, log.today) is None),
    )


def _people(log: Log, team: str | None) -> list[Person]:
    if team is None:
        return here(log)
    found = find(log, team, _TEAMS).thing
    members = log.owners.members(found.id) if isinstance(found, Team) else ()
    return [one for one in members if one in here(log)]


def _owns(log: Log, person: Person) -> list[Duty]:
    """The open things that somebody owns, each once whatever it asks."""
    owned = {one.place: one for one in log.duties.of(person.id) if one.task in OWNERS_TASKS}
    return list(owned.values())


def _holds_much(log: Log, person: Person, team: list[Person] | tuple[()]) -> bool:
    own = len(_owns(log, person))
    if own > log.settings.open_things:
        return True
    whole = sum(len(_owns(log, one)) for one in team)
    return len(team) > 1 and whole >= LEAST and own * 2 > whole


def _could_go(log: Log, person: Person) -> list[Offer]:
    """What leaves somebody else the time to grow into it: what is due last, or on no day."""
    latest = sorted(_owns(log, person), key=lambda one: one.id)
    latest.sort(key=lambda one: one.due or date.max, reverse=True)
    return [_offer(log, one, person) for one in latest[:FEW]]


def _offer(log: Log, duty: Duty, person: Person) -> Offer:
    command = f"sayso handoff --from {shlex.quote(person.id)} --only {shlex.quote(duty.id)} --to …"
    return Offer(duty.title, asked(log, duty), command)


def _unowned(log: Log) -> list[Offer]:
    return [
        Offer(one.title, one.says, f"sayso show {shlex.quote(one.id)}") for one in nobody_has(log)
    ]

"""What a decision can be found by: the keys it has in each respect, and how they are shown."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from sayso.model import Decision
from sayso.model.standing import STATUSES
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here

Order = Callable[[str], tuple[int, str]]


def _as_it_is(_here: Here, key: str) -> Markup:
    return Markup.escape(key)


def _alphabetic(name: str) -> tuple[int, str]:
    return 0, name.casefold()


def _by_status(name: str) -> tuple[int, str]:
    return (STATUSES.index(name) if name in STATUSES else len(STATUSES), name)


def _backwards(name: str) -> tuple[int, str]:
    """Years and quarters, the newest first."""
    digits = "".join(letter for letter in name.partition(" ")[0] if letter.isdecimal())
    return -int(digits or 0), name.casefold()


@dataclass(frozen=True, slots=True)
class Facet:
    """One respect in which decisions are told apart; `none` names those that have no key."""

    name: str
    label: str
    keys: Callable[[Edition, Decision], tuple[str, ...]]
    none: str
    shown: Callable[[Here, str], Markup] = _as_it_is
    order: Order = _alphabetic


def _status(_edition: Edition, decision: Decision) -> tuple[str, ...]:
    return (decision.status,) if decision.status else ()


def _year(_edition: Edition, decision: Decision) -> tuple[str, ...]:
    day = decision.day_of_record
    return (str(day.year),) if day else ()


def _areas(edition: Edition, decision: Decision) -> tuple[str, ...]:
    return tuple(one.id for one in edition.areas_of(decision))


def _owner(edition: Edition, decision: Decision) -> tuple[str, ...]:
    person = edition.owner(decision)
    handle = person.id if person else decision.owner
    return (handle,) if handle else ()


def _team(edition: Edition, decision: Decision) -> tuple[str, ...]:
    person = edition.owner(decision)
    team = edition.log.owners.team(person.team if person else None)
    return (team.id,) if team else ()


def _tags(_edition: Edition, decision: Decision) -> tuple[str, ...]:
    return tuple(dict.fromkeys(decision.tags))


def _goals(edition: Edition, decision: Decision) -> tuple[str, ...]:
    found = (edition.log.goal(named) for named in decision.goals)
    return tuple(dict.fromkeys(one.id for one in found if one))


def _goal(here: Here, key: str) -> Markup:
    goal = here.edition.log.goal(key)
    return Markup("{}: {}").format(key.partition("/")[0], goal.title if goal else key)


STATUS = Facet("status", "Status", _status, "No status", order=_by_status)
OWNER = Facet("owner", "Owner", _owner, "No owner yet", Here.person)
AREA = Facet("area", "Area", _areas, "No area", Here.area)
TAG = Facet("tag", "Tag", _tags, "No tag")
FACETS = (
    STATUS,
    OWNER,
    Facet("team", "Team of the owner", _team, "No team", Here.team),
    AREA,
    Facet("year", "Year", _year, "No date", order=_backwards),
    TAG,
    Facet("goal", "Goal", _goals, "No goal", _goal, _backwards),
)

"""Names as foreign records write them → people and teams of `owners.yaml`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sayso.importers import Draft
from sayso.importers.keys import OWNER
from sayso.importers.names import signs
from sayso.model import Owners

LISTED = ("decision-makers", "consulted", "informed")


@dataclass(frozen=True, slots=True)
class People:
    """Who a draft names: the owner, the others by role, and whom `owners.yaml` does not know."""

    owner: str | None = None
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()


def find_people(draft: Draft, owners: Owners) -> People:
    """The people of a draft; an owner only where the source names one person as such."""
    unknown = [
        name
        for names in draft.people.values()
        for name in names
        if _found(name, owners, teams=True) is None
    ]
    roles = {role: _all(draft.people.get(role, ()), owners) for role in LISTED}
    return People(_owner(draft, owners), roles, tuple(dict.fromkeys(unknown)))


def _owner(draft: Draft, owners: Owners) -> str | None:
    named = next((draft.people[key] for key in OWNER if draft.people.get(key)), ())
    return _found(named[0], owners, teams=False) if len(named) == 1 else None


def _all(names: Iterable[str], owners: Owners) -> tuple[str, ...]:
    found = (_found(name, owners, teams=True) for name in names)
    return tuple(dict.fromkeys(filter(None, found)))


def _found(name: str, owners: Owners, *, teams: bool) -> str | None:
    for sign in signs(name):
        person = owners.by_sign(sign)
        if person is not None:
            return person.id
    return _team(name, owners) if teams else None


def _team(name: str, owners: Owners) -> str | None:
    for sign in signs(name):
        team = owners.team(sign) or owners.team(sign.rpartition("/")[2])
        if team is not None:
            return team.id
        named = (one for one in owners.teams.values() if one.name.casefold() == sign.casefold())
        team = next(named, None)
        if team is not None:
            return team.id
    return None

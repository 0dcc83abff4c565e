"""Another key for a person, a team or an area of `owners.yaml`; the old one stays good."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.app.editing import Plan
from sayso.app.spelling import slug
from sayso.diagnostics import AddItem, Change, RenameKey, Route, SetValue
from sayso.errors import UserError
from sayso.model import Area, Log, Owners, Person, Team
from sayso.model.naming import strangers

_BEFORE = ("name", "email", "github", "gitlab", "team", "lead", "parent")


def plan_owner_rename(log: Log, thing: Person | Team | Area, name: str) -> Plan:
    """Renames a person, a team or an area, and every place that names them."""
    new = slug(name)
    kind = {Person: "people", Team: "teams", Area: "areas"}[type(thing)]
    if not new or new != name:
        raise UserError(f"`{name}` is no key", f"`{new}` would be one" if new else "use letters")
    if new == thing.id or new in getattr(log.owners, kind):
        raise UserError(f"`{new}` is taken", "give another key")
    if not isinstance(thing, Area) and _is_known(log.owners, thing, new):
        raise UserError(f"`{new}` belongs to somebody else", "give another key")
    changes = [*_followers(log, thing, new), *_kept(log, thing, kind)]
    return Plan((*changes, RenameKey(log.owners.path, (kind, thing.id), new)))


def _is_known(owners: Owners, thing: Person | Team, new: str) -> bool:
    found = owners.person(new) if isinstance(thing, Person) else owners.team(new)
    return found is not None and found != thing


def _kept(log: Log, thing: Person | Team | Area, kind: str) -> Iterator[Change]:
    if not isinstance(thing, Area):
        yield AddItem(log.owners.path, (kind, thing.id, "previously"), thing.id, _BEFORE)


def _followers(log: Log, thing: Person | Team | Area, new: str) -> Iterator[Change]:
    """Every place that names a person or a team; it is as if only the new key were known."""
    if isinstance(thing, Area):
        return
    slots = {"person", "anyone"} if isinstance(thing, Person) else {"team", "anyone"}
    for one in strangers(log.records, _without(log.owners, thing)):
        if one.name == thing.id and one.slot in slots:
            yield SetValue(one.path, one.route, new)
    for route in _within(log.owners, thing):
        yield SetValue(log.owners.path, route, new)


def _without(owners: Owners, thing: Person | Team) -> Owners:
    people = {key: one for key, one in owners.people.items() if one != thing}
    teams = {key: one for key, one in owners.teams.items() if one != thing}
    return replace(owners, people=people, teams=teams)


def _within(owners: Owners, thing: Person | Team) -> Iterator[Route]:
    """Where people and teams name each other."""
    named = _between_teams(owners) if isinstance(thing, Team) else _between_people(owners)
    return (route for name, route in named if name == thing.id)


def _between_teams(owners: Owners) -> Iterator[tuple[str | None, Route]]:
    return ((team.parent, ("teams", team.id, "parent")) for team in owners.teams.values())


def _between_people(owners: Owners) -> Iterator[tuple[str | None, Route]]:
    for person in owners.people.values():
        yield person.successor, ("people", person.id, "successor")
        yield from ((away.deputy, (*away.route, "deputy")) for away in person.away)
    for team in owners.teams.values():
        yield team.lead, ("teams", team.id, "lead")

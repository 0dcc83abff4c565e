"""The names that records and areas give for people and teams, and whom they may mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from sayso.diagnostics import Place, Route
from sayso.model import Goal, Log, Owners, Person, Record
from sayso.model.values import as_map
from sayso.plain_yaml import Value

Slot = Literal["person", "anyone", "team"]

DUTIES = ("owner", "supporter", "approver")
"""The keys that name exactly one person."""

_LISTS = ("decision-makers", "consulted", "informed")
_LOGBOOKS = (("concerns", "by"), ("handoffs", "from"), ("handoffs", "to"))
_MORE = frozenset((*DUTIES[1:], *_LISTS, "concerns", "handoffs", "team"))
_WRAPPED = re.compile(
    r".*<(?:mailto:)?([^<>\s]+)>"  # Linh Tran <linh@example.com>
    r"|\[([^\[\]]+)\]\(\S*\)"  # [@linh-t](https://…)
    r"|https?://github\.com/([\w-]+)/?"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name as a file gives it; `slot` says whether a person, a team or either may stand here."""

    name: str
    path: str
    route: Route
    slot: Slot

    @property
    def place(self) -> Place:
        return Place(self.path, self.route)


def strangers(log: Log) -> Iterator[Named]:
    """Every name in records and areas that is no key of `owners.yaml`; none without the file."""
    owners = log.owners
    if not owners.known:
        return
    people = owners.people
    records: Iterator[Record] = chain(log.decisions, log.goals)
    for record in records:
        values = record.source.values
        owner = values.get("owner")
        if isinstance(owner, str) and owner not in people and owner:
            yield Named(owner, record.path, ("owner",), "person")
        if not _MORE.isdisjoint(values):
            yield from (one for one in _more(record) if not _familiar(owners, one))
    yield from (one for one in _in_roster(owners) if not _familiar(owners, one))


def former(owners: Owners, named: Named) -> str | None:
    """The key of today, where a name is one that its bearer had earlier."""
    person = None if named.slot == "team" else owners.person(named.name)
    team = None if named.slot == "person" else owners.team(named.name)
    found = person or team
    return found.id if found else None


def signed(owners: Owners, name: str) -> Person | None:
    """The one person whom an address, a profile, a full name or a spelling of the key points to."""
    wrapped = _WRAPPED.fullmatch(name.strip())
    return owners.by_sign(next(filter(None, wrapped.groups())) if wrapped else name)


def _familiar(owners: Owners, named: Named) -> bool:
    name, slot = named.name, named.slot
    return (
        not name
        or (slot != "team" and name in owners.people)
        or (slot != "person" and name in owners.teams)
    )


def _more(record: Record) -> Iterator[Named]:
    path, values = record.path, record.values
    for key in DUTIES[1:]:
        yield from _one(values.get(key), path, (key,), "person")
    for key in _LISTS:
        yield from _each(values.get(key), path, key)
    for key, part in _LOGBOOKS:
        held = values.get(key)
        for index, item in enumerate(held if isinstance(held, list) else ()):
            yield from _one(as_map(item).get(part), path, (key, index, part), "anyone")
    if isinstance(record, Goal):
        yield from _one(values.get("team"), path, ("team",), "team")


def _each(value: Value | None, path: str, key: str) -> Iterator[Named]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _one(item, path, (key, index), "anyone")
    else:
        yield from _one(value, path, (key,), "anyone")


def _one(value: Value | None, path: str, route: Route, slot: Slot) -> Iterator[Named]:
    if isinstance(value, str):
        yield Named(value, path, route, slot)


def _in_roster(owners: Owners) -> Iterator[Named]:
    """Whom areas and people name; leads, deputies and successors have rules of their own."""
    for person in owners.people.values():
        yield from _one(person.team, owners.path, ("people", person.id, "team"), "team")
    for area in owners.areas.values():
        yield from _one(area.owner, owners.path, ("areas", area.id, "owner"), "person")
        yield from _one(area.team, owners.path, ("areas", area.id, "team"), "team")

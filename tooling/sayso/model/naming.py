"""The names that records and areas give for people and teams."""

from collections.abc import Container, Iterable, Iterator
from typing import Literal

from sayso.data_classes import dataclass
from sayso.diagnostics import Place, Route
from sayso.model.owners import Owners
from sayso.model.record import Record
from sayso.model.values import as_list
from sayso.plain_yaml import Value

Slot = Literal["person", "anyone", "team"]

DUTIES = ("owner", "supporter", "approver")
"""The keys that name exactly one person."""

_LISTS = ("decision-makers", "consulted", "informed")
_ENTRIES = (("concerns", "by"), ("handoffs", "from"), ("handoffs", "to"))


@dataclass(frozen=True)
class Named:
    """A name as a file gives it; `slot` says whether a person, a team or either may stand here."""

    name: str
    path: str
    route: Route
    slot: Slot

    @property
    def place(self) -> Place:
        return Place(self.path, self.route)


def strangers(records: Iterable[Record], owners: Owners) -> Iterator[Named]:
    """Every name in records and areas that is no key of `owners.yaml`; empty ones are none.

    Leads, parents, deputies and successors are not among them.
    """
    people: frozenset[str] = frozenset(("", *owners.people))
    anyone = people | owners.teams.keys()
    teams = frozenset(("", *owners.teams))
    for record in records:
        values = record.source.values
        for key in DUTIES:
            value = values.get(key)
            if isinstance(value, str) and value not in people:
                yield Named(value, record.path, (key,), "person")
        for key in _LISTS:
            value = values.get(key)
            if value is not None and not _all_known(value, anyone):
                yield from _listed(value, record.path, key, anyone)
        if "concerns" in values or "handoffs" in values:
            yield from _entered(record, anyone)
        if "team" in values:
            yield from _one(values["team"], record.path, ("team",), "team", teams)
    yield from _in_roster(owners, people, teams)


def _all_known(value: Value, known: Container[str]) -> bool:
    """The usual case, decided without a generator: it is asked for every list of every record."""
    items = value if isinstance(value, list) else (value,)
    for item in items:  # noqa: SIM110  # `all` would make a generator
        if not isinstance(item, str) or item not in known:
            return False
    return True


def _listed(value: Value, path: str, key: str, known: Container[str]) -> Iterator[Named]:
    for index, item in enumerate(as_list(value)):
        route: Route = (key, index) if isinstance(value, list) else (key,)
        yield from _one(item, path, route, "anyone", known)


def _entered(record: Record, known: Container[str]) -> Iterator[Named]:
    for key, part in _ENTRIES:
        entries = record.source.values.get(key)
        for index, item in enumerate(entries if isinstance(entries, list) else ()):
            name = item.get(part) if isinstance(item, dict) else None
            if isinstance(name, str) and name not in known:
                yield Named(name, record.path, (key, index, part), "anyone")


def _one(
    value: Value | None, path: str, route: Route, slot: Slot, known: Container[str]
) -> Iterator[Named]:
    if isinstance(value, str) and value not in known:
        yield Named(value, path, route, slot)


def _in_roster(owners: Owners, people: Container[str], teams: Container[str]) -> Iterator[Named]:
    path = owners.path
    for person in owners.people.values():
        yield from _one(person.team, path, ("people", person.id, "team"), "team", teams)
    for area in owners.areas.values():
        yield from _one(area.owner, path, ("areas", area.id, "owner"), "person", people)
        yield from _one(area.team, path, ("areas", area.id, "team"), "team", teams)

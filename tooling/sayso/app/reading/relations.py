"""What a thing has to do with others, told from both sides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.app.finding import Kind, Named
from sayso.app.reading.rows import person_key, team_key
from sayso.model import Area, Decision, Goal, Log, Person, Quarter, Record, Team
from sayso.model.values import as_texts

ASKED = ("approver", "decision-makers", "consulted", "informed")
"""The fields in which a decision names people beside its owner and its supporter."""

_BACK = {
    "supersedes": "superseded-by",
    "superseded-by": "supersedes",
    "amends": "amended-by",
    "depends-on": "needed-by",
    "goals": "served-by",
    "supports": "supported-by",
    "carried-from": "carried-to",
}
"""Each relation that is written down, as it is told from the other side."""

_SAID = {"goals": "serves"}


@dataclass(frozen=True, slots=True)
class Relation:
    """A word, and the thing it leads to; title and kind are None where nothing is there."""

    relation: str
    id: str
    kind: Kind | None = None
    title: str | None = None
    status: str | None = None


def relations(log: Log, named: Named) -> list[Relation]:
    """All that a thing has to do with others, each once, in a steady order."""
    thing = named.thing
    found: Iterator[Relation] = iter(())
    if isinstance(thing, Decision | Goal):
        found = _of_record(log, thing)
    elif isinstance(thing, Quarter):
        found = (_to(log, "goal", one.id) for one in log.goals if one.quarter == thing.id)
    elif isinstance(thing, Person):
        found = _of_person(log, thing)
    elif isinstance(thing, Team):
        found = _of_team(log, thing)
    return list(dict.fromkeys(found))


def _of_record(log: Log, one: Decision | Goal) -> Iterator[Relation]:
    for reference in one.references:
        yield _to(log, _SAID.get(reference.relation, reference.relation), reference.id)
    others: tuple[Decision | Goal, ...] = (*log.decisions, *log.goals)
    for other in others:
        for reference in other.references:
            if log.by_id.get(reference.id) is one:
                yield _to(log, _BACK[reference.relation], other.id)


def _of_person(log: Log, person: Person) -> Iterator[Relation]:
    for team in log.owners.teams.values():
        if person_key(log, team.lead) == person.id:
            yield Relation("leads", team.id, "team", team.name)
    for area in log.owners.areas.values():
        if person_key(log, area.owner) == person.id:
            yield _area("owns", area)
    for relation, keys in (("owns", ("owner",)), ("supports", ("supporter",)), ("asked", ASKED)):
        for record in _newest_first(log):
            named = [name for key in keys for name in as_texts(record.values.get(key))]
            if person.id in {person_key(log, name) for name in named}:
                yield _to(log, relation, record.id)


def _of_team(log: Log, team: Team) -> Iterator[Relation]:
    parent = log.owners.team(team.parent)
    if team.parent:
        found = (parent.id, "team", parent.name) if parent else (team.parent, None, None)
        yield Relation("part-of", *found)
    for other in log.owners.teams.values():
        if team_key(log, other.parent) == team.id:
            yield Relation("holds", other.id, "team", other.name)
    for person in log.owners.members(team.id):
        yield Relation("member", person.id, "person", person.name)
    yield from _looked_after(log, team)


def _looked_after(log: Log, team: Team) -> Iterator[Relation]:
    for area in log.owners.areas.values():
        if team_key(log, area.team) == team.id:
            yield _area("stands-behind", area)
    for goal in log.goals:
        if team_key(log, goal.text("team")) == team.id:
            yield _to(log, "pursues", goal.id)


def _area(relation: str, area: Area) -> Relation:
    return Relation(relation, area.id, "area", area.purpose or area.id)


def _newest_first(log: Log) -> list[Record]:
    day = {one.id: str(one.day_of_record or "") for one in log.decisions}
    decisions = sorted(log.decisions, key=lambda one: (day[one.id], one.id), reverse=True)
    return [*decisions, *sorted(log.goals, key=lambda one: one.quarter, reverse=True)]


def _to(log: Log, relation: str, id_: str) -> Relation:
    found = log.by_id.get(id_)
    if found is None:
        return Relation(relation, id_)
    return Relation(relation, found.id, _KINDS[type(found)], found.title, found.status or None)


_KINDS: Mapping[type, Kind] = {Decision: "decision", Goal: "goal", Quarter: "quarter"}

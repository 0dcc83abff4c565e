"""The whole log as one JSON file under the schema `log.json`: a line for each thing.

Without bodies, which the pages show, and without addresses of people. What is derived is told
as it is on the log's day; what passes with the days is told as days.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from sayso import __version__
from sayso.artifact import Artifact
from sayso.model import Area, Decision, Goal, Person, Quarter, Record, Team
from sayso.model.record import Criterion
from sayso.model.standing import awaits_review, health, is_open, unanswered
from sayso.ownership.governing import folded
from sayso.renderers.addresses import page_named, page_of
from sayso.renderers.edition import Edition
from sayso.renderers.exports.addressing import leading
from sayso.schema import schema

DUMP = "log.json"
SCHEMA = "schemas/log.json"

Fields = dict[str, Any]


def dump(edition: Edition) -> Iterator[Artifact]:
    """The file, and the schema that it follows."""
    yield Artifact(DUMP, _written(edition))
    yield Artifact(SCHEMA, json.dumps(schema("log"), indent=2, ensure_ascii=False) + "\n")


def _written(edition: Edition) -> str:
    log = edition.log
    kinds: dict[str, Iterable[Fields]] = {
        "decisions": (_decision(edition, one) for one in log.decisions),
        "goals": (_goal(edition, one) for one in log.goals),
        "quarters": (_quarter(edition, one) for one in log.quarters),
        "people": (_person(edition, one) for one in log.owners.people.values()),
        "teams": (_team(edition, one) for one in log.owners.teams.values()),
        "areas": _areas(edition),
    }
    head = {"version": __version__, "schema": SCHEMA, "name": edition.publication.name}
    return "".join((_json(head)[:-1], *_parts(kinds), "}\n"))


def _parts(kinds: Mapping[str, Iterable[Fields]]) -> Iterator[str]:
    for kind, ones in kinds.items():
        yield f',\n"{kind}":['
        between = "\n"
        for fields in ones:
            yield between
            yield _json({key: one for key, one in fields.items() if one})
            between = ",\n"
        yield "]" if between == "\n" else "\n]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_day)


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(value)


def _record(edition: Edition, one: Record) -> Fields:
    person = edition.owner(one)
    supporter = edition.log.owners.person(one.text("supporter"))
    return {
        "id": one.id,
        "path": one.path,
        "page": leading(edition, DUMP, page_of(one.path)),
        "title": one.title,
        "status": one.status,
        "owner": person.id if person else one.owner,
        "supporter": supporter.id if supporter else one.text("supporter"),
        "tags": one.tags,
        "done-when": [_criterion(each) for each in one.criteria],
    }


def _criterion(one: Criterion) -> Fields:
    told: Fields = {"text": one.text, "from": one.start, "to": one.target, "now": one.now}
    told |= {"unit": one.unit, "met-on": one.met_on, "evidence": one.evidence}
    return {key: value for key, value in told.items() if value}


def _decision(edition: Edition, one: Decision) -> Fields:
    return _record(edition, one) | {
        "open": is_open(one),
        "opened-on": one.opened_on,
        "decide-by": one.day("decide-by") if one.status == "proposed" else None,
        "decided-on": one.decided_on,
        "done-on": one.day("done-on"),
        "review-by": one.day("review-by") if awaits_review(one) else None,
        "reversibility": "one-way" if one.one_way else None,
        "goals": one.goals,
        "applies-to": one.applies_to,
        **{relation: one.related(relation) for relation in _RELATIONS},
        "superseded-by": _ids(
            (*edition.log.superseding.get(one.id, ()), *_told_after(edition, one))
        ),
        "amended-by": _ids(edition.amended_by.get(one.id, ())),
        "needed-by": _ids(edition.needed_by.get(one.id, ())),
        "unanswered": [each.text for each in unanswered(one)],
    }


_RELATIONS = ("supersedes", "amends", "depends-on")


def _told_after(edition: Edition, one: Decision) -> Iterator[Record]:
    for named in one.related("superseded-by"):
        newer = edition.log.decision(named)
        if newer is not None:
            yield newer


def _ids(records: Iterable[Record]) -> list[str]:
    return list(dict.fromkeys(one.id for one in records))


def _goal(edition: Edition, one: Goal) -> Fields:
    team = edition.team(one)
    last = one.check_ins[-1] if one.check_ins else None
    return _record(edition, one) | {
        "state": health(one, edition.log.today),
        "quarter": one.quarter,
        "team": team.id if team else one.text("team"),
        "kind": one.text("kind"),
        "why": one.why,
        "last-check-in": {"on": last.on, "status": last.status, "note": last.note}
        if last
        else None,
        "supports": one.text("supports"),
        "carried-from": one.text("carried-from"),
        "served-by": _ids(edition.log.serving.get(one.id, ())),
    }


def _quarter(edition: Edition, one: Quarter) -> Fields:
    return {
        "id": one.id,
        "path": one.path,
        "page": leading(edition, DUMP, page_of(one.path)),
        "theme": one.text("theme"),
        "why": one.text("why"),
        "not-doing": one.not_doing,
        "starts": one.starts,
        "ends": one.ends,
    }


def _person(edition: Edition, one: Person) -> Fields:
    owners = edition.log.owners
    team, heir = owners.team(one.team), owners.person(one.successor)
    return _named(edition, "people", one) | {
        "team": team.id if team else one.team,
        "previously": one.previously,
        "away": [
            {key: day for key, day in (("from", away.start), ("to", away.end)) if day}
            | ({"deputy": away.deputy} if away.deputy else {})
            for away in one.away
        ],
        "left-on": one.left_on,
        "successor": heir.id if heir else one.successor,
    }


def _team(edition: Edition, one: Team) -> Fields:
    owners = edition.log.owners
    lead, parent = owners.person(one.lead), owners.team(one.parent)
    return _named(edition, "teams", one) | {
        "lead": lead.id if lead else one.lead,
        "parent": parent.id if parent else one.parent,
        "previously": one.previously,
        "members": [each.id for each in owners.members(one.id)],
    }


def _named(edition: Edition, folder: str, one: Person | Team) -> Fields:
    page = leading(edition, DUMP, page_named(folder, one.id))
    return {"id": one.id, "name": one.name, "page": page}


def _areas(edition: Edition) -> Iterator[Fields]:
    owners = edition.log.owners
    for one in owners.areas.values():
        yield _area(edition, one, owners.person(one.owner), owners.team(one.team))


def _area(edition: Edition, one: Area, owner: Person | None, team: Team | None) -> Fields:
    applying = edition.applying.get(one.id, ())
    return {
        "id": one.id,
        "page": leading(edition, DUMP, page_named("areas", one.id)),
        "owner": owner.id if owner else one.owner,
        "team": team.id if team else one.team,
        "paths": one.paths,
        "purpose": one.purpose,
        "delegation": one.delegation,
        "reviewers": one.reviewers,
        "governed-by": [each.id for each, _ in folded(edition.log, applying)],
    }

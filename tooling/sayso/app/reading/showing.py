"""One thing in full."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sayso.app.finding import Named
from sayso.app.reading.relations import Relation, relations
from sayso.app.reading.rows import Row, as_json, row_of
from sayso.model import Concern, Criterion, Decision, Log, Record
from sayso.model.values import as_map
from sayso.plain_yaml import Value
from sayso.source import Source

_SECTIONS = {"person": "people", "team": "teams", "area": "areas"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing with all that is known of it; `fields` are as they stand in its file."""

    row: Row
    fields: Mapping[str, Value]
    criteria: tuple[Criterion, ...]
    concerns: tuple[Concern, ...]
    relations: tuple[Relation, ...]
    body: str


def shown(log: Log, named: Named) -> Shown:
    """All that a log knows of one of its things."""
    thing = named.thing
    return Shown(
        row_of(log, named),
        _fields(log, named),
        thing.criteria if isinstance(thing, Record) else (),
        thing.concerns if isinstance(thing, Decision) else (),
        tuple(relations(log, named)),
        thing.source.body if isinstance(thing, Record) else _raw(thing),
    )


def as_object(one: Shown) -> dict[str, Any]:
    """A thing as an object of the schema `show.json`."""
    return {
        **as_json(one.row),
        "fields": one.fields,
        "criteria": [_criterion(each) for each in one.criteria],
        "concerns": [
            {"concern": each.text, "by": each.by, "answer": each.answer, "outcome": each.outcome}
            for each in one.concerns
        ],
        "relations": [asdict(each) for each in one.relations],
        "body": one.body,
    }


def _criterion(one: Criterion) -> dict[str, Any]:
    return {
        "text": one.text,
        "from": one.start,
        "to": one.target,
        "now": one.now,
        "unit": one.unit,
        "met-on": one.met_on.isoformat() if one.met_on else None,
        "evidence": list(one.evidence),
    }


def _fields(log: Log, named: Named) -> Mapping[str, Value]:
    if isinstance(named.thing, Record):
        return named.thing.values
    source = log.sources.get(log.owners.path)
    if named.kind not in _SECTIONS or source is None:
        return {}
    return as_map(as_map(source.values.get(_SECTIONS[named.kind])).get(named.id))


def _raw(thing: object) -> str:
    """The text of a file of which no record could be made."""
    return thing.text if isinstance(thing, Source) else ""

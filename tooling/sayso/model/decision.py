"""Decisions: a choice, who owns it, what done looks like, and what was doubted."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from sayso.diagnostics import Route
from sayso.model.once import once
from sayso.model.record import Record, Reference
from sayso.model.values import as_day, as_list, as_map, as_text, as_texts
from sayso.plain_yaml import Value

DECIDED = ("accepted", "rejected", "withdrawn", "deprecated", "superseded")
"""The statuses of a decision on which somebody has decided."""

RETIRED = ("rejected", "withdrawn", "deprecated", "superseded")
"""The statuses of a decision that no longer binds, or never did."""

RELATIONS = ("goals", "supersedes", "superseded-by", "amends", "depends-on")
"""The fields of a decision that name other records."""


class Concern(NamedTuple):
    """A doubt that somebody raised, and what became of it."""

    text: str
    route: Route
    by: str | None = None
    answer: str | None = None
    outcome: str | None = None


class Decision(Record):
    """A choice, who owns it, and what done looks like."""

    kind = "decision"

    @property
    def softened(self) -> bool:
        return self.status in RETIRED

    @property
    def decided(self) -> bool:
        return self.status in DECIDED

    @property
    def one_way(self) -> bool:
        return self.text("reversibility") == "one-way"

    @property
    def opened_on(self) -> date | None:
        return self.day("opened-on") or (None if self.decided else self.day("date"))

    @property
    def decided_on(self) -> date | None:
        return self.day("decided-on") or (self.day("date") if self.decided else None)

    @property
    def day_of_record(self) -> date | None:
        """The day the record speaks of: decided, else opened, else what its id begins with."""
        return self.decided_on or self.opened_on or self.day("date") or as_day(self.id[:10])

    @property
    def goals(self) -> tuple[str, ...]:
        return as_texts(self.values.get("goals"))

    @property
    def applies_to(self) -> tuple[str, ...]:
        return as_texts(self.values.get("applies-to"))

    @once
    def concerns(self) -> tuple[Concern, ...]:
        items = enumerate(as_list(self.values.get("concerns")))
        found = [_concern(item, ("concerns", at)) for at, item in items]
        return tuple([one for one in found if one is not None])

    @once
    def relations(self) -> Mapping[str, Value]:
        """The fields that name other records, as far as it has them."""
        return {key: self.values[key] for key in RELATIONS if key in self.values}

    def related(self, relation: str) -> tuple[str, ...]:
        """The ids a relation names: `supersedes`, `superseded-by`, `amends`, `depends-on`."""
        return self._related.get(relation, ())

    @once
    def _related(self) -> Mapping[str, tuple[str, ...]]:
        return {key: tuple(ids_in(value)) for key, value in self.relations.items()}

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        found: list[Reference] = []
        for key, value in self.relations.items():
            if isinstance(value, str):
                found.append(Reference(value, (key,), key))
            elif isinstance(value, list):
                found += _listed(key, value)
        return tuple(found)


def ids_in(value: Value | None) -> list[str]:
    """The ids that a field names, each by itself or with more to say of it."""
    if isinstance(value, str):
        return [value]
    items = value if isinstance(value, list) else []
    named = [one for one in items if isinstance(one, str)]
    if len(named) == len(items):
        return named
    either = (item.get("id") if isinstance(item, dict) else item for item in items)
    return [one for one in either if isinstance(one, str)]


def _listed(key: str, items: list[Value]) -> Iterator[Reference]:
    for index, item in enumerate(items):
        if isinstance(item, str):
            yield Reference(item, (key, index), key)
        elif isinstance(item, dict) and isinstance(item.get("id"), str):
            yield Reference(str(item["id"]), (key, index, "id"), key)


def _concern(item: Value, route: Route) -> Concern | None:
    if isinstance(item, str):
        return Concern(item, route)
    fields = as_map(item)
    text = as_text(fields.get("concern"))
    if text is None:
        return None
    return Concern(
        text,
        route,
        as_text(fields.get("by")),
        as_text(fields.get("answer")),
        as_text(fields.get("outcome")),
    )

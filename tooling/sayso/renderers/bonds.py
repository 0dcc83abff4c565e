"""How decisions hang together: which replaces, amends or depends on which."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from sayso.model import Decision, Log

Kind = Literal["supersedes", "amends", "depends-on"]

KINDS: Mapping[Kind, str] = {
    "supersedes": "replaces",
    "amends": "amends",
    "depends-on": "depends on",
}
"""The kinds of bonds in the order in which they are told, each with its word."""


@dataclass(frozen=True, slots=True)
class Bond:
    """One decision says something about another; `source` is the one that acts or needs."""

    kind: Kind
    source: Decision
    target: Decision


@dataclass(frozen=True)
class Bonds:
    """The bonds of a log, each once, whichever side tells of it."""

    log: Log

    @cached_property
    def all(self) -> tuple[Bond, ...]:
        """In the order of the decisions that tell them."""
        telling = (one for one in self.log.decisions if one.relations)
        return tuple(dict.fromkeys(bond for one in telling for bond in self._told(one)))

    def _told(self, one: Decision) -> Iterator[Bond]:
        for kind in KINDS:
            for named in one.related(kind):
                other = self.log.decision(named)
                if other is not None and other is not one:
                    yield Bond(kind, one, other)
        for named in one.related("superseded-by"):
            other = self.log.decision(named)
            if other is not None and other is not one:
                yield Bond("supersedes", other, one)

    @cached_property
    def by_id(self) -> Mapping[str, tuple[Bond, ...]]:
        """For each decision's id, the bonds in which it is on either side."""
        found: dict[str, list[Bond]] = {}
        for bond in self.all:
            found.setdefault(bond.source.id, []).append(bond)
            found.setdefault(bond.target.id, []).append(bond)
        return {named: tuple(bonds) for named, bonds in found.items()}

    def of(self, decision: Decision) -> tuple[Bond, ...]:
        """The bonds of one decision."""
        return self.by_id.get(decision.id, ())

    @cached_property
    def clusters(self) -> tuple[tuple[Decision, ...], ...]:
        """The decisions that hang together, those with the newest first; each newest first."""
        seen: set[str] = set()
        found = [tuple(self._around(one, seen)) for one in self.log.decisions if self.of(one)]
        ordered = [newest_first(one) for one in found if one]
        return tuple(sorted(ordered, key=lambda one: _age(one[0]), reverse=True))

    def _around(self, start: Decision, seen: set[str]) -> Iterator[Decision]:
        """Whatever hangs together with a decision, unless it was seen already."""
        waiting = [start]
        while waiting:
            one = waiting.pop()
            if one.id not in seen:
                seen.add(one.id)
                yield one
                waiting += [side for bond in self.of(one) for side in (bond.source, bond.target)]

    def among(self, decisions: tuple[Decision, ...]) -> tuple[Bond, ...]:
        """The bonds whose two sides are both among some decisions, in their order."""
        inside = {one.id for one in decisions}
        found = (bond for one in decisions for bond in self.of(one) if bond.source is one)
        return tuple(bond for bond in found if bond.target.id in inside)


def newest_first(decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """Decisions by their day, the newest first; those without a day last."""
    return tuple(sorted(decisions, key=_age, reverse=True))


def _age(decision: Decision) -> tuple[date, str]:
    return decision.day_of_record or date.min, decision.id

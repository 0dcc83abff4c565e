"""The whole of a team's log."""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from sayso.data_classes import dataclass, field
from sayso.diagnostics import Finding
from sayso.model.decision import Decision
from sayso.model.duties import Duties, duties
from sayso.model.goal import Goal, Quarter
from sayso.model.naming import Named, strangers
from sayso.model.owners import Owners
from sayso.model.past import Past
from sayso.model.record import Record
from sayso.model.tree import Tree
from sayso.settings import Settings
from sayso.source import Source


@dataclass(frozen=True)
class Log:
    """Everything a team's log says, with the day it is read on and the tree it stands in.

    `problems` are the findings of whoever loaded the files, by the name of the rule that
    tells them; `broken` are the sources that no record could be made of, by the id it
    would have had. `touched` are the paths that differ from the last commit. `quiet` are those
    of decisions of which rules that look at one at a time are known to have nothing to say.
    `past` is known where the log is compared with a base.
    """

    decisions: tuple[Decision, ...]
    goals: tuple[Goal, ...]
    quarters: tuple[Quarter, ...]
    owners: Owners
    settings: Settings
    today: date
    tree: Tree
    sources: Mapping[str, Source]
    problems: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    broken: Mapping[str, Source] = field(default_factory=dict)
    touched: frozenset[str] = frozenset()
    quiet: frozenset[str] = frozenset()
    past: Past | None = None

    @property
    def records(self) -> Iterator[Decision | Goal | Quarter]:
        yield from self.decisions
        yield from self.goals
        yield from self.quarters

    def source(self, path: str) -> Source:
        """A file's text with its places, be it of the log or around it; empty if there is none."""
        found = self.sources.get(path) or self._around.get(path)
        if found is None:
            found = self._around[path] = Source(path, self.tree.text(path) or "")
        return found

    @cached_property
    def loud(self) -> "Log":
        """The log without its quiet decisions, for rules that look at one at a time."""
        if not self.quiet:
            return self
        from dataclasses import replace  # noqa: PLC0415  # slow to load, and few logs have any

        read = {path: self.sources[path] for path in self.sources if path not in self.quiet}
        left = tuple(one for one in self.decisions if one.path not in self.quiet)
        return replace(self, decisions=left, sources=read, quiet=frozenset())

    @cached_property
    def known_sources(self) -> Mapping[str, Source]:
        """The files of the log, and those around it that a rule has looked at."""
        of_the_log: Any = self.sources  # which a ChainMap never writes to
        return ChainMap(of_the_log, self._around)

    @cached_property
    def _around(self) -> dict[str, Source]:
        """The files around the log that somebody asked about."""
        return {}

    @cached_property
    def by_path(self) -> Mapping[str, Record]:
        return {one.path: one for one in self.records}

    @cached_property
    def by_id(self) -> Mapping[str, Record]:
        """Records by id and by every id they had formerly; the id of today wins."""
        former = {old: one for one in self.records for old in one.former}
        return former | {one.id: one for one in self.records}

    def decision(self, named: str) -> Decision | None:
        found = self.by_id.get(named)
        return found if isinstance(found, Decision) else None

    def goal(self, named: str) -> Goal | None:
        found = self.by_id.get(named)
        return found if isinstance(found, Goal) else None

    def quarter(self, named: str) -> Quarter | None:
        found = self.by_id.get(named)
        return found if isinstance(found, Quarter) else None

    def quarter_of(self, goal: Goal) -> Quarter:
        """The quarter a goal is in; one without a page is as the calendar has it."""
        named = goal.quarter
        return self.quarter(named) or Quarter(named, Source(f"goals/{named}/README.md", ""))

    @cached_property
    def duties(self) -> Duties:
        """All that is open on the log's day, and in whose name."""
        goals = [(one, self.quarter_of(one)) for one in self.goals]
        return duties(self.decisions, goals, self.owners, self.today)

    @cached_property
    def changed_decisions(self) -> tuple[tuple[Decision, Decision], ...]:
        """The decisions that differ from the base, as they were there and as they are."""
        return tuple(self.past.changed(self.decisions)) if self.past else ()

    @cached_property
    def changed_goals(self) -> tuple[tuple[Goal, Goal], ...]:
        """The goals that differ from the base, as they were there and as they are."""
        return tuple(self.past.changed(self.goals)) if self.past else ()

    @cached_property
    def strangers(self) -> tuple[Named, ...]:
        """The names in records and areas that are no keys; none without a known `owners.yaml`."""
        records: tuple[Record, ...] = (*self.decisions, *self.goals)
        return tuple(strangers(records, self.owners)) if self.owners.known else ()

    @cached_property
    def superseding(self) -> Mapping[str, tuple[Decision, ...]]:
        """For each id, the decisions that say they supersede it."""
        return _grouped(
            (target, one)
            for one in self.decisions
            if "supersedes" in one.relations
            for target in one.related("supersedes")
        )

    @cached_property
    def serving(self) -> Mapping[str, tuple[Decision, ...]]:
        """For each goal's id, the decisions that serve it."""
        return _grouped((target, one) for one in self.decisions for target in one.goals)


def _grouped(pairs: Iterable[tuple[str, Decision]]) -> dict[str, tuple[Decision, ...]]:
    found: dict[str, list[Decision]] = {}
    for key, one in pairs:
        found.setdefault(key, []).append(one)
    return {key: tuple(ones) for key, ones in found.items()}

"""One edition of the published log: the log, its circumstances, and what follows from both."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from sayso.diagnostics import Diagnostic
from sayso.events import Entry, Event
from sayso.model import Area, Decision, Goal, Log, Person, Record, Team
from sayso.model.values import as_text, as_texts
from sayso.renderers.addresses import page_of
from sayso.renderers.bonds import Bonds
from sayso.renderers.publication import Publication
from sayso.source import Source

Key = TypeVar("Key")
One = TypeVar("One")

_RECORDS = frozenset(("decision", "goal", "quarter"))


@dataclass(frozen=True)
class Edition:
    """What every page may ask about."""

    log: Log
    publication: Publication

    def uses(self, key: str) -> None:
        """Told what a page is made from besides the log, by whoever makes it."""

    @cached_property
    def shown(self) -> Mapping[str, Source]:
        """The files that have a page: records, and what could not be read as one."""
        records = {one.path: one.source for one in self.log.records}
        broken = {one.path: one for one in self.log.broken.values() if one.path.endswith(".md")}
        return records | broken

    @cached_property
    def findings(self) -> Mapping[str, tuple[Diagnostic, ...]]:
        """What is wrong with each file, by its path."""
        return gathered((one.where.path, one) for one in self.publication.findings)

    @cached_property
    def amended_by(self) -> Mapping[str, tuple[Decision, ...]]:
        """For each id, the decisions that say they amend it."""
        return gathered(_named(self.log, "amends"))

    @cached_property
    def needed_by(self) -> Mapping[str, tuple[Decision, ...]]:
        """For each id, the decisions that say they depend on it."""
        return gathered(_named(self.log, "depends-on"))

    @cached_property
    def bonds(self) -> Bonds:
        """How the decisions hang together."""
        return Bonds(self.log)

    @cached_property
    def story(self) -> Mapping[str, tuple[tuple[Entry, Event], ...]]:
        """For each record's path, what commits did to it, the oldest first."""
        return gathered(
            (event.path, (entry, event))
            for entry in self.publication.happened.entries
            for event in entry.events
            if event.thing in _RECORDS
        )

    def owner(self, record: Record) -> Person | None:
        """The person who owns a record, if `owners.yaml` knows them."""
        return self.log.owners.person(record.owner)

    def team(self, goal: Goal) -> Team | None:
        """The team a goal names, or else its owner's."""
        owner = self.owner(goal)
        return self.log.owners.team(goal.text("team") or (owner.team if owner else None))

    @cached_property
    def parts(self) -> Mapping[str, Mapping[str, tuple[Record, ...]]]:
        """For each person, the records in which they are the owner, supporter or approver."""
        found = gathered(
            (person.id, (part, record))
            for record in (*self.log.decisions, *self.log.goals)
            for part in ("owner", "supporter", "approver")
            if (person := self.log.owners.person(record.text(part)))
        )
        return {person: gathered(pairs) for person, pairs in found.items()}

    def at(self, path: str) -> Source | None:
        """The file that a path leads to and that has a page, by old and foreign paths too."""
        return self.shown.get(path) or self._elsewhere.get(path)

    @cached_property
    def _elsewhere(self) -> Mapping[str, Source]:
        """Records by the paths they had formerly, and before they were imported."""
        return {path: one.source for one in self.log.records for path in _other_paths(one)}

    def applies(self, decision: Decision, area: Area) -> bool:
        """Whether a decision governs a path that an area covers."""
        return any(
            ours == theirs or not self._files(ours).isdisjoint(self._files(theirs))
            for ours in decision.applies_to
            for theirs in area.paths
        )

    def areas_of(self, decision: Decision) -> tuple[Area, ...]:
        """The areas that a decision applies to; of decisions that say the same, asked once."""
        found = self._known_areas.get(decision.applies_to)
        if found is None:
            areas = self.log.owners.areas.values()
            found = tuple(one for one in areas if self.applies(decision, one))
            self._known_areas[decision.applies_to] = found
        return found

    @cached_property
    def _known_areas(self) -> dict[tuple[str, ...], tuple[Area, ...]]:
        return {(): ()}

    @cached_property
    def applying(self) -> Mapping[str, tuple[Decision, ...]]:
        """For each area by its key, the decisions that apply to it."""
        return gathered((area.id, one) for one in self.log.decisions for area in self.areas_of(one))

    def _files(self, pattern: str) -> frozenset[str]:
        """The files of the repository that a pattern of paths means."""
        found = self._known_files.get(pattern)
        if found is None:
            from pathspec import GitIgnoreSpec  # noqa: PLC0415  # few pages ask, and it takes long

            meant = GitIgnoreSpec.from_lines((pattern,)).match_files(self.log.tree.files())
            found = self._known_files[pattern] = frozenset(meant)
        return found

    @cached_property
    def _known_files(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def moved(self) -> Mapping[str, Record]:
        """The pages that former ids had, and the records they lead to."""
        former = {page_of(path): one for one in self.log.records for path in _former_paths(one)}
        taken = {page_of(path) for path in self.shown}
        return {page: one for page, one in former.items() if page not in taken}


def _named(log: Log, relation: str) -> Iterator[tuple[str, Decision]]:
    for one in log.decisions:
        if relation in one.relations:  # of most decisions it is not, and many are asked
            yield from ((named, one) for named in one.related(relation))


def _other_paths(record: Record) -> Iterator[str]:
    yield from _former_paths(record)
    origin = as_text(record.imported.get("path"))
    if origin:
        yield posixpath.normpath(origin)


def _former_paths(record: Record) -> Iterator[str]:
    folder = "decisions" if record.kind == "decision" else "goals"
    for old in as_texts(record.values.get("formerly")):
        path = posixpath.normpath(f"{folder}/{old}.md")
        if path.startswith(f"{folder}/"):
            yield path


def gathered(pairs: Iterable[tuple[Key, One]]) -> dict[Key, tuple[One, ...]]:
    """Pairs by their keys, both in the order they came."""
    found: dict[Key, list[One]] = {}
    for key, one in pairs:
        found.setdefault(key, []).append(one)
    return {key: tuple(ones) for key, ones in found.items()}

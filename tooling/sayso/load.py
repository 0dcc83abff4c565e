"""Files as read from the disk → the log. The only place that makes one."""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable
from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import TypeVar

from sayso.diagnostics import Finding
from sayso.intake import Taken, id_of, take
from sayso.model import Decision, Goal, Log, Owners, Quarter, Tree
from sayso.model.known import KnownDecision, Sources
from sayso.model.owners import OWNERS
from sayso.settings import Settings
from sayso.source import File

One = TypeVar("One", Decision, Goal, Quarter)

Memory = dict[File, Taken]
"""What files came to, so that one read at two ends of a comparison is read once."""


def load(
    files: Iterable[File],
    settings: Settings,
    today: date,
    tree: Tree,
    touched: frozenset[str] = frozenset(),
    memory: Memory | None = None,
) -> Log:
    """The log that the files make, whatever is wrong with any of them, in any order."""
    # Each file's bytes are let go before the next ones are read.
    taken = [_remembered(file, memory) for file in files]
    taken.sort(key=lambda one: one.source.path)
    records = [one.record for one in taken if one.record is not None]
    problems: defaultdict[str, list[Finding]] = defaultdict(list)
    for one in taken:
        for rule, finding in one.told:
            problems[rule].append(finding)
    return Log(
        decisions=tuple(one for one in records if isinstance(one, Decision)),
        goals=tuple(one for one in records if isinstance(one, Goal)),
        quarters=tuple(one for one in records if isinstance(one, Quarter)),
        owners=next((one.owners for one in taken if one.owners), None) or Owners(known=False),
        settings=settings,
        today=today,
        tree=tree,
        sources={one.source.path: one.source for one in taken},
        problems={rule: tuple(found) for rule, found in problems.items()},
        broken={id_of(one.source.path): one.source for one in taken if not one.source.readable},
        touched=touched,
    )


def with_known(log: Log, known: Iterable[KnownDecision]) -> Log:
    """The log with more decisions, whose files are known to have nothing wrong in them."""
    quiet = {one.path: one for one in known}
    decisions = sorted((*log.decisions, *quiet.values()), key=attrgetter("path"))
    return replace(
        log,
        decisions=tuple(decisions),
        sources=Sources(log.sources, quiet),
        quiet=frozenset(quiet),
    )


def with_same(log: Log, other: Log, unlike: Collection[str]) -> Log:
    """A log with what another one holds, the files of some paths left out."""
    same = {path: one for path, one in other.sources.items() if path not in unlike}
    broken = {name: one for name, one in other.broken.items() if one.path in same}
    return replace(
        log,
        decisions=_with(log.decisions, other.decisions, same),
        goals=_with(log.goals, other.goals, same),
        quarters=_with(log.quarters, other.quarters, same),
        owners=other.owners if OWNERS in same else log.owners,
        sources={**same, **log.sources},
        broken={**broken, **log.broken},
    )


def _with(some: Iterable[One], others: Iterable[One], paths: Container[str]) -> tuple[One, ...]:
    found = list(some)
    found += [one for one in others if one.path in paths]
    return tuple(sorted(found, key=attrgetter("path")))


def _remembered(file: File, memory: Memory | None) -> Taken:
    if memory is None:
        return take(file)
    if file not in memory:
        memory[file] = take(file)
    return memory[file]

"""The steps that records take from one status to another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.model import Decision, Goal, Log, Past
from sayso.model.lifecycle import OF_DECISIONS, OF_GOALS, Ways, ahead, leads
from sayso.model.values import as_texts

Stepping = Decision | Goal


@dataclass(frozen=True, slots=True)
class Step:
    """A step that a record should not have taken, and what it may do instead."""

    record: Stepping
    was: str
    now: str
    ways: Ways

    @property
    def back(self) -> bool:
        """Whether the status was left behind earlier, so that nothing leads there any more."""
        return self.now not in ahead(self.ways, self.was)

    @property
    def allowed(self) -> str:
        direct = ", ".join(f"`{one}`" for one in self.ways[self.was])
        return f"from `{self.was}` to {direct}" if direct else f"nothing follows `{self.was}`"


def odd_steps(log: Log) -> Iterator[Step]:
    """The steps since the base that no lifecycle has, not even by way of commits in between."""
    if log.past is None:
        return
    found = [*_odd(log.changed_decisions, OF_DECISIONS), *_odd(_of_one_quarter(log), OF_GOALS)]
    found = [one for one in found if not _freed(log, log.past, one)]
    between = log.past.annals.since_base([one.record.path for one in found])
    for one in found:
        passed = [version.status for version in between.get(one.record.path, ())]
        if not leads(one.ways, [one.was, *passed, one.now]):
            yield one


def _of_one_quarter(log: Log) -> Iterator[tuple[Goal, Goal]]:
    """A goal whose file was moved into another quarter begins anew there."""
    return ((was, now) for was, now in log.changed_goals if was.quarter == now.quarter)


def _odd(pairs: Iterable[tuple[Stepping, Stepping]], ways: Ways) -> Iterator[Step]:
    for was, now in pairs:
        known = was.status in ways and now.status in ways
        if known and not leads(ways, [was.status, now.status]):
            yield Step(now, was.status, now.status, ways)


def _freed(log: Log, past: Past, step: Step) -> bool:
    """Whether a decision is accepted again because nothing that superseded it stands any more."""
    if (step.was, step.now) != ("superseded", "accepted"):
        return False
    ids = {step.record.id, *as_texts(step.record.values.get("formerly"))}
    newer = [
        one
        for one in past.then.values()
        if isinstance(one, Decision) and not ids.isdisjoint(one.related("supersedes"))
    ]
    standing = (log.decision(one.id) for one in newer)
    return bool(newer) and all(one is None or one.status != "accepted" for one in standing)

"""Which decisions govern a path: those in force, those proposed, and what they replaced."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sayso.diagnostics import Place
from sayso.model import Decision, Log
from sayso.model.patterns import Patterns, excludes, means, precision
from sayso.model.values import placed_texts
from sayso.ownership.claims import ANYTHING

_IN_FORCE = ("accepted", "proposed", "unknown")


@dataclass(frozen=True, slots=True)
class Governs:
    """A decision that governs a path by a pattern, and where that stands.

    `replaced` are the decisions that govern the path too and that it supersedes; where the
    pattern is one of theirs, the decision governs the path in their stead.
    """

    decision: Decision
    pattern: str
    place: Place
    replaced: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class _Scope:
    decision: Decision
    pattern: str
    place: Place


class Governing:
    """What all decisions of a log apply to, to be asked about many paths."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._scopes = Patterns((one.pattern, one) for one in _scopes(log))

    def of(self, path: str, *, everything: bool = False) -> list[Governs]:
        """The decisions that govern a path: accepted, then proposed, the newest first.

        Superseded ones stand under what replaced them; with `everything` each stands by itself,
        and so do those that were rejected, withdrawn or deprecated.
        """
        direct = self._direct(f"{path}{ANYTHING}" if path.endswith("/") or not path else path)
        if everything:
            found = [Governs(one.decision, one.pattern, one.place) for one in direct.values()]
        else:
            found = list(self._folded(direct))
        return sorted(sorted(found, key=_newest, reverse=True), key=_standing)

    def _direct(self, path: str) -> dict[str, _Scope]:
        found: dict[str, _Scope] = {}
        for one in self._scopes.of(path):
            other = found.get(one.decision.id)
            if other is None or precision(other.pattern) < precision(one.pattern):
                found[one.decision.id] = one
        return {key: one for key, one in found.items() if _still_means(one.decision, path)}

    def _folded(self, direct: Mapping[str, _Scope]) -> Iterator[Governs]:
        found = tuple(one.decision for one in direct.values())
        for decision, replaced in folded(self._log, found):
            scope = direct.get(decision.id) or direct[replaced[0].id]
            yield Governs(decision, scope.pattern, scope.place, replaced)


def folded(log: Log, decisions: Iterable[Decision]) -> list[tuple[Decision, tuple[Decision, ...]]]:
    """Those of some decisions that stand, in force before proposed, the newest first.

    Each comes with those among them that it replaced, however many steps away; a decision that
    took the place of one of them stands there though it is not among them itself.
    """
    given = {one.id: one for one in decisions}
    replaced: dict[str, list[Decision]] = {}
    standing: dict[str, Decision] = {}
    for one in given.values():
        if one.status == "superseded":
            for newer in _in_its_stead(log, one):
                replaced.setdefault(newer.id, []).append(one)
                standing.setdefault(newer.id, newer)
    standing |= given
    found = [
        (one, tuple(replaced.get(one.id, ())))
        for one in standing.values()
        if one.status in _IN_FORCE
    ]
    return sorted(sorted(found, key=lambda pair: _age(pair[0]), reverse=True), key=_rank)


def _rank(pair: tuple[Decision, tuple[Decision, ...]]) -> int:
    return _IN_FORCE.index(pair[0].status)


def _in_its_stead(log: Log, old: Decision) -> list[Decision]:
    """What stands today where a superseded decision stood, however many steps away."""
    found: dict[str, Decision] = {}
    waiting, seen = [old], {old.id}
    while waiting:
        one = waiting.pop()
        if one.status in _IN_FORCE:
            found[one.id] = one
            continue
        for newer in _newer(log, one):
            if newer.id not in seen:
                seen.add(newer.id)
                waiting.append(newer)
    return list(found.values())


def _newer(log: Log, one: Decision) -> Iterator[Decision]:
    yield from log.superseding.get(one.id, ())
    for named in one.related("superseded-by"):
        newer = log.decision(named)
        if newer is not None:
            yield newer


def _scopes(log: Log) -> Iterator[_Scope]:
    for one in log.decisions:
        if "applies-to" in one.values:
            for pattern, route in placed_texts(one.values["applies-to"], ("applies-to",)):
                if not excludes(pattern):
                    yield _Scope(one, pattern, one.at(*route))


def _still_means(decision: Decision, path: str) -> bool:
    if not any(map(excludes, decision.applies_to)):
        return True
    return means(decision.applies_to, path) is not None


def _newest(one: Governs) -> tuple[str, str]:
    return _age(one.decision)


def _age(one: Decision) -> tuple[str, str]:
    return str(one.day_of_record or ""), one.id


def _standing(one: Governs) -> int:
    """Where a decision stands among others: in force, proposed, then what binds no longer."""
    status = one.decision.status
    return _IN_FORCE.index(status) if status in _IN_FORCE else len(_IN_FORCE)

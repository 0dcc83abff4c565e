"""Which decisions govern a path: those in force, those proposed, and what they replaced."""

from collections.abc import Iterator, Mapping
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
        replaced: dict[str, list[Decision]] = {}
        by_whom: dict[str, _Scope] = {}
        for one in direct.values():
            if one.decision.status == "superseded":
                for newer in self._in_its_stead(one.decision):
                    replaced.setdefault(newer.id, []).append(one.decision)
                    by_whom.setdefault(newer.id, _Scope(newer, one.pattern, one.place))
        for one in (by_whom | dict(direct)).values():
            if one.decision.status in _IN_FORCE:
                older = tuple(replaced.get(one.decision.id, ()))
                yield Governs(one.decision, one.pattern, one.place, older)

    def _in_its_stead(self, old: Decision) -> list[Decision]:
        """What stands today where a superseded decision stood, however many steps away."""
        found: dict[str, Decision] = {}
        waiting, seen = [old], {old.id}
        while waiting:
            one = waiting.pop()
            if one.status in _IN_FORCE:
                found[one.id] = one
                continue
            for newer in self._newer(one):
                if newer.id not in seen:
                    seen.add(newer.id)
                    waiting.append(newer)
        return list(found.values())

    def _newer(self, one: Decision) -> Iterator[Decision]:
        yield from self._log.superseding.get(one.id, ())
        for named in one.related("superseded-by"):
            newer = self._log.decision(named)
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
    return str(one.decision.day_of_record or ""), one.decision.id


def _standing(one: Governs) -> int:
    """Where a decision stands among others: in force, proposed, then what binds no longer."""
    status = one.decision.status
    return _IN_FORCE.index(status) if status in _IN_FORCE else len(_IN_FORCE)

"""Which decision replaced which, by whatever either of them says."""

from collections.abc import Iterable, Iterator

from sayso.model import Decision, Log

Pair = tuple[Decision, Decision]
"""A decision, and one that it supersedes."""


def pairs(log: Log) -> Iterable[Pair]:
    """Each pair once, by whichever side it is told, where the newer decision took effect."""
    found: dict[tuple[str, str], Pair] = {}
    for decision in log.decisions:
        if "supersedes" in decision.relations or "superseded-by" in decision.relations:
            for newer, older in _named(log, decision):
                if newer is not older and _took_effect(newer) and not names(log, older, newer):
                    found.setdefault((newer.id, older.id), (newer, older))
    return found.values()


def _named(log: Log, decision: Decision) -> Iterator[Pair]:
    for one in decision.related("supersedes"):
        if older := log.decision(one):
            yield decision, older
    for one in decision.related("superseded-by"):
        if newer := log.decision(one):
            yield newer, decision


def _took_effect(decision: Decision) -> bool:
    """Whether a decision was ever in force; what an import says of itself is not weighed."""
    in_force = decision.status in {"accepted", "superseded", "deprecated"}
    return in_force or bool(decision.imported)


def names(log: Log, decision: Decision, other: Decision, relation: str = "supersedes") -> bool:
    """Whether a decision names another one, by whatever id it has or had."""
    return any(log.decision(one) is other for one in decision.related(relation))


def successor(log: Log, decision: Decision) -> Decision | None:
    """What replaced a decision, as it says itself or as the newer one says."""
    named = (log.decision(one) for one in decision.related("superseded-by"))
    return next(filter(None, named), None) or next(iter(log.superseding.get(decision.id, ())), None)

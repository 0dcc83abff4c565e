"""Which decisions and areas the changed paths belong to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Area, Decision, Log
from sayso.model.patterns import Precision, excludes, foothold, matcher, means, precision


@dataclass(frozen=True, slots=True)
class Governing:
    """A decision in force with the changed paths that it governs."""

    decision: Decision
    paths: tuple[str, ...]
    closeness: Precision


@dataclass(frozen=True, slots=True)
class Former:
    """A superseded decision that governed changed paths, and what is in force instead."""

    decision: Decision
    instead: tuple[Decision, ...]


def governing(log: Log, paths: Sequence[str]) -> tuple[list[Governing], list[Former]]:
    """The accepted decisions that govern paths, the closest first, and those they superseded.

    What replaced a superseded decision governs its paths too.
    """
    found: dict[str, Governing] = {}
    former: list[Former] = []
    for decision in log.decisions:
        claimed = _claimed(decision.applies_to, paths)
        instead = _in_force(log, decision) if claimed else []
        if claimed and decision.status == "superseded":
            former.append(Former(decision, tuple(instead)))
        for one in instead:
            found[one.id] = _joined(one, claimed, found.get(one.id))
    by_id = [found[key] for key in sorted(found)]
    return sorted(by_id, key=lambda one: one.closeness, reverse=True), former


def _joined(
    decision: Decision, claimed: Mapping[str, Precision], before: Governing | None
) -> Governing:
    known = before.paths if before else ()
    closest = max([*claimed.values(), *([before.closeness] if before else [])])
    return Governing(decision, tuple(sorted({*known, *claimed})), closest)


def areas_touched(log: Log, paths: Sequence[str]) -> list[Area]:
    """The areas that changed paths lie in; of several that claim one, the closest."""
    closest: dict[str, tuple[Precision, list[Area]]] = {}
    for area in log.owners.areas.values():
        for path, closeness in _claimed(area.paths, paths).items():
            best, areas = closest.get(path, (closeness, []))
            closest[path] = (
                (closeness, [area])
                if closeness > best
                else (best, [*areas, area] if closeness == best else areas)
            )
    touched = {area.id: area for _, areas in closest.values() for area in areas}
    return [touched[key] for key in sorted(touched)]


def _in_force(log: Log, decision: Decision) -> list[Decision]:
    """A decision where it is accepted, else what is at the end of the line that superseded it."""
    found: dict[str, Decision] = {}
    seen: set[str] = set()
    waiting = [decision]
    while waiting:
        one = waiting.pop()
        if one.id in seen:
            continue
        seen.add(one.id)
        if one.status == "accepted":
            found[one.id] = one
        elif one.status == "superseded":
            named = [log.decision(named) for named in one.related("superseded-by")]
            waiting += [after for after in named if after is not None]
            waiting += log.superseding.get(one.id, ())
    return [found[key] for key in sorted(found)]


def _claimed(patterns: Sequence[str], paths: Sequence[str]) -> dict[str, Precision]:
    """The paths that a list of patterns means, each with how closely it does."""
    found: dict[str, Precision] = {}
    for pattern in patterns:
        if not excludes(pattern) and _may_match(pattern, paths):
            closeness = precision(pattern)
            for path in filter(matcher(pattern), paths):
                found[path] = max(closeness, found.get(path, closeness))
    if found and any(map(excludes, patterns)):
        return {path: one for path, one in found.items() if means(patterns, path) is not None}
    return found


def _may_match(pattern: str, paths: Sequence[str]) -> bool:
    """Whether a pattern is worth reading: whether any path begins as it does."""
    begin = "/".join(foothold(pattern))
    return not begin or any(path.startswith(begin) for path in paths)

"""What a record serves, amends, supports, rests on, and which paths it governs."""

from collections.abc import Iterator, Mapping

from sayso.events.ends import AnyRecord, Ends, Said
from sayso.events.event import Detail
from sayso.model import Decision

_TIES: Mapping[str, tuple[str, str]] = {
    "goals": ("serves", "no longer serves"),
    "amends": ("amends", "no longer amends"),
    "depends-on": ("rests on", "no longer rests on"),
    "supports": ("supports", "no longer supports"),
}


def tied(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:
    """Ties to other records that came or went; one that was only renamed is the same."""
    for relation, (does, no_longer) in _TIES.items():
        before, after = _targets(was, relation, ends), _targets(now, relation, ends)
        come = tuple(one for one in after if one not in before)
        gone = tuple(one for one in before if one not in after)
        parts = [f"{does} {_all(come, ends)} now"] if come else []
        parts += [f"{no_longer} {_all(gone, ends)}"] if gone else []
        if parts:
            details: dict[str, Detail] = {"relation": relation, "added": come, "removed": gone}
            yield Said("ties-changed", "; ".join(parts), None, (), details)


def _targets(record: AnyRecord, relation: str, ends: Ends) -> tuple[str, ...]:
    """The ids a relation names, as they are at the later end."""
    named = (one.id for one in record.references if one.relation == relation)
    found = ((one, ends.after.record(one)) for one in named)
    return tuple(dict.fromkeys(record.id if record else one for one, record in found))


def _all(ids: tuple[str, ...], ends: Ends) -> str:
    return " and ".join(ends.called(one) for one in ids)


def governed(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:  # noqa: ARG001
    """Other paths that a decision applies to."""
    if isinstance(was, Decision) and isinstance(now, Decision):
        yield from other_paths(was.applies_to, now.applies_to, "governs")


def other_paths(
    before: tuple[str, ...], after: tuple[str, ...], verb: str = "covers"
) -> Iterator[Said]:
    """Patterns that came or went; their order is told alone where nothing else changed."""
    come = tuple(one for one in after if one not in before)
    gone = tuple(one for one in before if one not in after)
    parts = [f"{verb} {_patterns(come)} now"] if come else []
    parts += [f"no longer {verb} {_patterns(gone)}"] if gone else []
    if parts:
        details = {"added": come, "removed": gone}
        yield Said("paths-changed", "; ".join(parts), None, (), details)


def _patterns(given: tuple[str, ...]) -> str:
    return ", ".join(f"`{one}`" for one in given)

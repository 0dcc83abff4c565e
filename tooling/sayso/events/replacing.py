"""Which decision replaced which, by whichever of the two says so."""

from collections.abc import Iterable, Iterator

from sayso.events.ends import Change, End, Ends, Said
from sayso.model import Decision
from sayso.model.values import as_texts


def replaced(changes: Iterable[Change], ends: Ends) -> Iterator[tuple[Decision, Said]]:
    """Each decision that has been replaced since, with what replaced it, each pair once."""
    told = set()
    for change in changes:
        for older, newer in _pairs(change.now, ends.after):
            if (older.id, newer.id) not in told and not _held(ends, older, newer):
                told.add((older.id, newer.id))
                yield (
                    older,
                    Said(
                        "superseded",
                        f"superseded by {ends.called(newer.id)}",
                        newer.decided_on,
                        (newer.owner,),
                        {"by": newer.id},
                    ),
                )
        alone = _alone(change, ends.after)
        if alone is not None:
            yield alone, Said("superseded", "superseded")


def _pairs(now: object, end: End) -> Iterator[tuple[Decision, Decision]]:
    """A decision with each that replaced it, and each that it replaced, where that took effect."""
    if not isinstance(now, Decision):
        return
    older = ((end.decision(one), now) for one in now.related("supersedes"))
    newer = ((now, end.decision(one)) for one in now.related("superseded-by"))
    for old, new in (*older, *newer):
        if old is not None and new is not None and old is not new and _took_effect(new):
            yield old, new


def _took_effect(decision: Decision) -> bool:
    return decision.status in {"accepted", "superseded", "deprecated"}


def _held(ends: Ends, older: Decision, newer: Decision) -> bool:
    """Whether one had replaced the other at the earlier end already."""
    was, by = _then(ends, older), _then(ends, newer)
    if was is None or by is None:
        return False
    return any(
        pair[0] is was and pair[1] is by for one in (was, by) for pair in _pairs(one, ends.before)
    )


def _then(ends: Ends, decision: Decision) -> Decision | None:
    """What a decision was, by its id or one that it had before."""
    names = (decision.id, *as_texts(decision.values.get("formerly")))
    return next((found for one in names if (found := ends.before.decision(one))), None)


def _alone(change: Change, end: End) -> Decision | None:
    """A decision that came to be called superseded while nothing is known to have done it."""
    now, was = change.now, change.was
    if not isinstance(now, Decision) or now.status != "superseded":
        return None
    if was is None or was.status == "superseded":
        return None
    known = any(end.decision(one) for one in now.related("superseded-by"))
    return None if known else now

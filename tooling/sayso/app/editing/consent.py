"""What the check says to an edit before it is written."""

from collections.abc import Collection, Mapping, Sequence

from sayso.app.checking import check, chosen_rules, judged
from sayso.diagnostics import Diagnostic, Severity
from sayso.errors import UserError
from sayso.model import Log

_DERIVED = frozenset({"SO904"})
"""What turns stale by an edit, and is derived anew by `sayso fix`; told, and never refused."""


def found_anew(
    before: Log,
    after: Log,
    paths: Collection[str],
    moves: Mapping[str, str],
    owed: Collection[str] = (),
) -> list[Diagnostic]:
    """What an edit makes the check find; a `UserError` where it is an error, or breaks a file.

    A record whose status changes answers for all that is found in it, as in a pull request.
    What was found under an old name is known under the new one that `moves` leads to.
    Errors of the codes that are `owed` are only told.
    """
    for path in paths:
        source = after.sources.get(path)
        if source is not None and not source.readable:
            raise UserError(f"{path} would not be readable any more", "write it by hand")
    found = check(after)
    if not found:
        return []
    known, moved_on = _weights(before, after, moves), _moved_on(before, after)
    fresh = [
        one
        for one in found
        if one.record in moved_on or one.severity > known.get(one.fingerprint, 0)
    ]
    told = {*owed, *_DERIVED}
    errors = [one for one in fresh if one.severity == Severity.ERROR and one.code not in told]
    if errors:
        raise _refused(errors)
    return [one for one in fresh if one.where.path in paths or one.code in _DERIVED]


def _weights(before: Log, after: Log, moves: Mapping[str, str]) -> dict[str, Severity]:
    """What the check found by its fingerprint, and how much it weighed at most."""
    named = {old: after.by_path[new].id for old, new in moves.items() if new in after.by_path}
    rules = chosen_rules(before.settings)
    found = sorted(judged(before, rules, named).open, key=lambda one: one.severity)
    return {one.fingerprint: one.severity for one in found}


def _moved_on(before: Log, after: Log) -> frozenset[str]:
    return frozenset(
        one.id
        for one in after.records
        if (was := before.by_path.get(one.path)) is not None and was.status != one.status
    )


def _refused(errors: Sequence[Diagnostic]) -> UserError:
    told = [f"{one.where.path}: {one.message} ({one.code})" for one in errors]
    problem = f"this would be an error: {told[0]}"
    if len(told) > 1:
        problem = "\n  ".join(["these would be errors:", *told])
    first = errors[0]
    mend = first.fix.title if first.fix else ""
    advice = [one for one in (first.hint, *first.notes, mend) if one]
    return UserError(problem, "; ".join([*advice, f"`sayso explain {first.code}` tells more"]))

"""What the check says to an edit before it is written."""

from collections.abc import Collection

from sayso.app.checking import check
from sayso.diagnostics import Diagnostic, Severity
from sayso.errors import UserError
from sayso.model import Log


def refuse_new_errors(before: Log, after: Log, paths: Collection[str]) -> None:
    """A `UserError` where an edit breaks a file, or makes the check find a new error."""
    for path in paths:
        source = after.sources.get(path)
        if source is not None and not source.readable:
            raise UserError(f"{path} would not be readable any more", "write it by hand")
    errors = _errors(after)
    if errors:
        known = {one.fingerprint for one in _errors(before)}
        fresh = [one for one in errors if one.fingerprint not in known]
        if fresh:
            raise _refused(fresh)


def _errors(log: Log) -> list[Diagnostic]:
    return [one for one in check(log) if one.severity == Severity.ERROR]


def _refused(found: list[Diagnostic]) -> UserError:
    told = [f"{one.where.path}: {one.message} ({one.code})" for one in found]
    problem = f"this would be an error: {told[0]}"
    if len(told) > 1:
        problem = "\n  ".join(["these would be errors:", *told])
    first = found[0]
    advice = [*first.notes, *((first.fix.title,) if first.fix else ())]
    return UserError(problem, "; ".join([*advice, f"`sayso explain {first.code}` tells more"]))

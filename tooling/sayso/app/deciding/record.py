"""The record that a command is about, and the day and the words it is given."""

from datetime import date

from sayso.app.finding import Kind, find
from sayso.errors import UserError
from sayso.model import Decision, Goal, Log

_ORDER = """
    title status superseded-by owner opened-on decide-by decided-on done-on reversibility expected
    review-by goals supporter approver decision-makers consulted informed applies-to supersedes
    amends depends-on tags done-when no-action reason concerns handoffs amendments outcome
"""
_KEYS = tuple(_ORDER.split())


def before_key(key: str) -> tuple[str, ...]:
    """The keys that stand before one in a record as `sayso new` writes it."""
    return _KEYS[: _KEYS.index(key)] if key in _KEYS else ()


def decision_named(log: Log, part: str) -> Decision:
    """The decision that a part of an id means; a `UserError` where it is none, or unreadable."""
    found = _named(log, part, ("decision",))
    if not isinstance(found, Decision):
        raise _unreadable(part)
    return found


def measured_record(log: Log, part: str) -> Decision | Goal:
    """The decision or goal that a part of an id means: what has lines of `done-when`."""
    found = _named(log, part, ("decision", "goal"))
    if not isinstance(found, Decision | Goal):
        raise _unreadable(part)
    return found


def _named(log: Log, part: str, kinds: tuple[Kind, ...]) -> object:
    return find(log, part, kinds).thing


def _unreadable(part: str) -> UserError:
    return UserError(f"the file of `{part}` cannot be read", "`sayso check` says why")


def day_of(log: Log, given: date | None) -> str:
    """The day as it is written, today where none is given; a `UserError` for one to come."""
    if given is not None and given > log.today:
        raise UserError(f"{given} has not come yet", "`--on` is today or a day of the past")
    return (given or log.today).isoformat()

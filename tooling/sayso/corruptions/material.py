"""What of a log is at hand to be corrupted."""

from collections.abc import Sequence
from typing import TypeVar

from sayso.corruptions.damage import LackingError
from sayso.model import Decision, Goal, Log, Quarter, Record
from sayso.source import Source

TRIES = 3
"""Records that are tried for a rule; the first has usually no finding of its own."""

STRANGER = "selftest-stranger"
"""A name that nobody bears."""

One = TypeVar("One", bound=Record)


def decisions(log: Log) -> Sequence[Decision]:
    """A few decisions, those without trouble first."""
    return _few(log.decisions, "no decision")


def goals(log: Log) -> Sequence[Goal]:
    """A few goals, those without trouble first."""
    return _few(log.goals, "no goal")


def quarters(log: Log) -> Sequence[Quarter]:
    """A few pages of quarters, those without trouble first."""
    return _few(log.quarters, "no page of a quarter")


def any_records(log: Log) -> Sequence[Record]:
    """A few decisions, or goals where there is none."""
    return _few(log.decisions or log.goals, "no decision and no goal")


def person(log: Log) -> str:
    """Somebody who is still there."""
    for one in log.owners.people.values():
        if one.left_on is None:
            return one.id
    raise LackingError("nobody in owners.yaml of this log")


def two_people(log: Log) -> tuple[str, str]:
    """Two who are still there."""
    found = [one.id for one in log.owners.people.values() if one.left_on is None]
    if len(found) > 1:
        return found[0], found[1]
    raise LackingError("fewer than two people in owners.yaml of this log")


def quarter_of(log: Log, goal: Goal) -> Quarter:
    """The page of a goal's quarter, or an empty one."""
    named = goal.quarter
    return log.quarter(named) or Quarter(named, Source(f"goals/{named}/README.md", ""))


def in_english(log: Log) -> None:
    """Goes on only where the log is in the language that some rules read."""
    if log.settings.language.partition("-")[0] != "en":
        raise LackingError("this log is not in English")


def _few(records: Sequence[One], otherwise: str) -> Sequence[One]:
    if not records:
        raise LackingError(f"{otherwise} in this log")
    return sorted(records, key=lambda one: bool(one.excused))[:TRIES]

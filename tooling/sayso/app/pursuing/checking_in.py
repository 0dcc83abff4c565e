"""A word on how a goal stands, on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sayso.app.editing import Plan
from sayso.app.pursuing.goals import goal_named, refuse_unless_active
from sayso.app.spelling import one_line
from sayso.diagnostics import AddEntry, AddItem, Change, Fields, SetValue
from sayso.errors import UserError
from sayso.model import Criterion, Goal, Log

STATUSES = ("on-track", "at-risk", "off-track")
_BEFORE = ("title", "status", "owner", "why", "done-when", "team")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What is said of a goal; `numbers` are lines of `done-when`, from 1, and what they are at."""

    status: str
    on: date
    note: str | None = None
    numbers: tuple[tuple[int, str], ...] = ()


def check_in(log: Log, part: str, word: Word) -> Plan:
    """Adds a word to a goal that is active; a `UserError` where it is not, or on a later day."""
    goal = goal_named(log, part)
    refuse_unless_active(goal, "there is nothing to check in on")
    if word.on > log.today:
        raise UserError(f"{word.on} is yet to come", "check in on the day itself")
    note = one_line(word.note, "the note") if word.note else None
    if any(
        (one.on, one.status, one.note) == (word.on, word.status, note or "")
        for one in goal.check_ins
    ):
        raise UserError(f"{goal.id} says so already", "nothing is left to write")
    entry = Fields.of({"on": word.on.isoformat(), "status": word.status, "note": note})
    said = AddItem(goal.path, ("check-ins",), entry, _BEFORE)
    return Plan((*_numbers(goal, word), said), then=_then(goal, word))


def _numbers(goal: Goal, word: Word) -> Iterator[Change]:
    for number, now in word.numbers:
        line = criterion(goal, number)
        if line.target is None and line.start is None:
            raise UserError(
                f"line {number} of `done-when` has no numbers: {line.text}",
                f"`sayso done {goal.id} --criterion {number}` once it is met",
            )
        route, value = (*line.route, "now"), one_line(now, "`--now`")
        if line.now is None:
            yield AddEntry(goal.path, "now", value, ("text", "from", "to"), line.route)
        else:
            yield SetValue(goal.path, route, value)


def criterion(goal: Goal, number: int) -> Criterion:
    """A line of `done-when`, counted from 1; a `UserError` where there are fewer."""
    if not 1 <= number <= len(goal.criteria):
        lines = "; ".join(f"{place}: {one.text}" for place, one in enumerate(goal.criteria, 1))
        raise UserError(f"{goal.id} has no line {number} in `done-when`", lines or "add one first")
    return goal.criteria[number - 1]


def _then(goal: Goal, word: Word) -> tuple[str, ...]:
    return (f"sayso show {goal.id}",) if word.status == "on-track" else ()

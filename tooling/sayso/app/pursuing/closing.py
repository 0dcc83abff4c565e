"""How a goal ended: the result, what shows it, and what we know now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sayso.app.editing import Plan
from sayso.app.pursuing.goals import goal_named, refuse_unless_active
from sayso.app.spelling import one_line
from sayso.criteria.numbers import falls_short
from sayso.diagnostics import AddEntry, Change, Fields, SetValue
from sayso.errors import UserError
from sayso.model import Goal, Log

RESULTS = ("achieved", "partial", "missed", "dropped")
NEXT = ("keep", "modify", "drop")
FELL_SHORT = ("partial", "missed")
_BEFORE = (
    "title",
    "status",
    "owner",
    "why",
    "done-when",
    "team",
    "check-ins",
    "supports",
    "supporter",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How a goal ended, as somebody says it."""

    result: str
    on: date
    lesson: str | None = None
    cause: str | None = None
    evidence: tuple[str, ...] = ()
    next: str | None = None


def close(log: Log, part: str, ending: Ending) -> Plan:
    """Closes an active goal; a `UserError` where it is not, or where the ending lacks a word."""
    goal = goal_named(log, part)
    if goal.status != "draft" or ending.result != "dropped":
        refuse_unless_active(goal, "it cannot be closed")
    then = (f"sayso new goal, with `carried-from: {goal.id}`",) if ending.next == "modify" else ()
    return Plan(closed(log, goal, ending), then=then)


def closed(log: Log, goal: Goal, ending: Ending) -> tuple[Change, ...]:
    """The changes that close a goal; a `UserError` where the ending lacks a word."""
    if ending.on > log.today:
        raise UserError(f"{ending.on} is yet to come", "close it on the day itself")
    _refuse_wordless(goal, ending)
    _refuse_unshown(goal, ending)
    return tuple(_changes(goal, ending))


def _changes(goal: Goal, ending: Ending) -> Iterator[Change]:
    yield SetValue(goal.path, ("status",), "closed")
    said = {
        key: one_line(text, f"`{key}`") if text else None
        for key, text in (("cause", ending.cause), ("lesson", ending.lesson))
    }
    shown = ending.evidence[0] if len(ending.evidence) == 1 else ending.evidence
    entry = Fields.of(
        {"on": ending.on.isoformat(), "result": ending.result, "evidence": shown}
        | said
        | {"next": ending.next}
    )
    yield AddEntry(goal.path, "closed", entry, _BEFORE)


def _refuse_wordless(goal: Goal, ending: Ending) -> None:
    if not (ending.lesson or "").strip():
        raise UserError(
            f"what do we know now that we did not know, of {goal.id}?", "`--lesson TEXT`"
        )
    if ending.result in FELL_SHORT and not (ending.cause or "").strip():
        raise UserError(f"what got in the way of {goal.id}? (events, not people)", "`--cause TEXT`")


def _refuse_unshown(goal: Goal, ending: Ending) -> None:
    """What is achieved can be looked at: by links for the whole goal, or for each line of it."""
    if ending.result != "achieved":
        return
    for number, one in enumerate(goal.criteria, 1):
        if falls_short(one):
            raise UserError(
                f"line {number} is not met: {one.text}",
                f"`sayso check-in {goal.id} --now {number} VALUE`, or `--result partial`",
            )
        if not (one.evidence or ending.evidence):
            raise UserError(
                f"nothing shows line {number}: {one.text}",
                f"`sayso done {goal.id} --criterion {number} --evidence LINK`, or "
                "`--evidence LINK` for the whole goal",
            )

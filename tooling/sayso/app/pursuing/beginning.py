"""From a draft to a goal that somebody pursues."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.app.editing import Plan
from sayso.app.pursuing.goals import goal_named
from sayso.app.spelling import one_line
from sayso.diagnostics import AddEntry, Change, SetValue
from sayso.errors import UserError
from sayso.model import Goal, Log


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """What a goal says before it begins, as far as it does not say so yet."""

    why: str | None = None
    done_when: tuple[str, ...] = ()


def begin(log: Log, part: str, reasons: Reasons) -> Plan:
    """Makes a draft active; a `UserError` where it is no draft, or does not say why and when."""
    goal = goal_named(log, part)
    if goal.status != "draft":
        raise UserError(
            f"{goal.id} is {goal.status or 'without a status'}, not a draft",
            f"`sayso show {goal.id}` tells how it stands",
        )
    _refuse_bare(goal, reasons)
    status = SetValue(goal.path, ("status",), "active")
    return Plan((status, *_given(goal, reasons)), then=(f"sayso check-in {goal.id}",))


def _refuse_bare(goal: Goal, reasons: Reasons) -> None:
    lacking = []
    if not (goal.why or reasons.why):
        lacking.append("`--why TEXT`")
    if not (goal.criteria or reasons.done_when):
        lacking.append("`--done-when TEXT`")
    if lacking:
        raise UserError(
            "an active goal says why, and when it is reached", f"add {' and '.join(lacking)}"
        )


def _given(goal: Goal, reasons: Reasons) -> Iterator[Change]:
    if reasons.why:
        _refuse_second(goal, "why")
        why = one_line(reasons.why, "`--why`")
        yield AddEntry(goal.path, "why", why, ("title", "status", "owner"))
    if reasons.done_when:
        _refuse_second(goal, "done-when")
        lines = tuple(one_line(one, "`--done-when`") for one in reasons.done_when)
        yield AddEntry(goal.path, "done-when", lines, ("title", "status", "owner", "why"))


def _refuse_second(goal: Goal, key: str) -> None:
    if key in goal.values:
        raise UserError(f"{goal.id} says its `{key}` already", f"edit {goal.path} to change it")

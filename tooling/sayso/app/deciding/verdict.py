"""Deciding: the step a decision takes, and what has to be said with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sayso.app.deciding.doubting import answer_line
from sayso.app.deciding.record import before_key, day_of, decision_named
from sayso.app.deciding.replacing import replacing
from sayso.app.deciding.steps import refuse_wrong_step
from sayso.app.editing import Plan
from sayso.app.opening import Opened
from sayso.app.spelling import one_line
from sayso.diagnostics import AddEntry, AddItem, Change, SetValue
from sayso.errors import UserError
from sayso.model import Decision, Log
from sayso.model.standing import unanswered

NEEDS_REASON = ("rejected", "withdrawn", "deprecated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How a decision was decided; `supersedes` may be any unambiguous parts of ids."""

    status: str
    on: date | None = None
    done_when: tuple[str, ...] = ()
    no_action: str | None = None
    why: str | None = None
    supersedes: tuple[str, ...] = ()


def lacks(log: Log, part: str, verdict: Verdict) -> str:
    """Which field has still to be asked for: `done-when`, `reason`, or none."""
    decision = decision_named(log, part)
    refuse_wrong_step(log, decision, verdict.status)
    if verdict.status in NEEDS_REASON:
        return "" if verdict.why or decision.text("reason") else "reason"
    given = verdict.done_when or verdict.no_action
    return "" if given or {"done-when", "no-action"} & decision.values.keys() else "done-when"


def plan_verdict(opened: Opened, part: str, verdict: Verdict) -> Plan:
    """The edit that decides a decision; a `UserError` where it cannot be decided so."""
    log = opened.log
    decision = decision_named(log, part)
    _require_sense(verdict)
    missing = lacks(log, part, verdict)
    if missing:
        raise _incomplete(decision, verdict.status, missing)
    if verdict.status == "accepted":
        _refuse_unanswered(decision)
    changes = [*_changes(log, decision, verdict)]
    if verdict.status == "accepted":
        changes += replacing(log, decision, verdict.supersedes)
    return Plan(tuple(changes), then=tuple(_then(decision, verdict)))


def _require_sense(verdict: Verdict) -> None:
    accepted = verdict.status == "accepted"
    if accepted and verdict.why:
        raise UserError(
            "an accepted decision says why in its own text", "leave out `--why`, or write it there"
        )
    if verdict.done_when and verdict.no_action:
        raise UserError(
            "`--done-when` and `--no-action` say opposite things", "keep one of the two"
        )
    for option, given in (
        ("--done-when", verdict.done_when),
        ("--no-action", verdict.no_action),
        ("--supersedes", verdict.supersedes),
    ):
        if given and not accepted:
            raise UserError(f"`{option}` is for accepted decisions", f"leave out `{option}`")


def _incomplete(decision: Decision, status: str, missing: str) -> UserError:
    if missing == "reason":
        return UserError(
            f"`{decision.id}` does not say why it was {status}",
            "`--why TEXT`: what should somebody know who has the same idea again?",
        )
    return UserError(
        f"`{decision.id}` does not say when it is done",
        "`--done-when TEXT`: how will somebody else know? Or `--no-action REASON`",
    )


def _refuse_unanswered(decision: Decision) -> None:
    waiting = unanswered(decision)
    if waiting:
        lines = [answer_line(decision, decision.concerns.index(one) + 1) for one in waiting]
        raise UserError(f"nobody has answered yet: {waiting[0].text}", "; ".join(lines))


def _changes(log: Log, decision: Decision, verdict: Verdict) -> Iterator[Change]:
    path = decision.path
    yield SetValue(path, ("status",), verdict.status)
    if verdict.status != "deprecated" or decision.decided_on is None:
        yield _set(decision, "decided-on", day_of(log, verdict.on))
    elif verdict.on is not None:
        raise UserError(
            f"`{decision.id}` was decided on {decision.decided_on}, and that day stays",
            "leave out `--on`; `--why` has room for when it ended",
        )
    for line in verdict.done_when:
        text = one_line(line, "`--done-when`")
        yield AddItem(path, ("done-when",), text, before_key("done-when"))
    if verdict.no_action:
        yield _set(decision, "no-action", one_line(verdict.no_action, "`--no-action`"))
    if verdict.why:
        yield _set(decision, "reason", one_line(verdict.why, "`--why`"))


def _set(decision: Decision, key: str, value: str) -> Change:
    if key in decision.values:
        return SetValue(decision.path, (key,), value)
    return AddEntry(decision.path, key, value, before_key(key))


def _then(decision: Decision, verdict: Verdict) -> Iterator[str]:
    done = {"no-action"} & decision.values.keys() or verdict.no_action
    if verdict.status == "accepted" and not done:
        yield f"when a line is met: `sayso done {decision.id} --evidence LINK`"

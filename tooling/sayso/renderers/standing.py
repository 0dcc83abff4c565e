"""How things stand: what is still open, and how a goal does; derived, never typed."""

from datetime import date

from sayso.model import Decision, Goal
from sayso.model.values import as_map

QUIET_AFTER = 21
"""Days without a word from its owner after which an active goal has gone quiet."""

STATUSES = (
    "proposed",
    "accepted",
    "rejected",
    "withdrawn",
    "deprecated",
    "superseded",
    "unknown",
)
"""The statuses of decisions in the order in which lists show them."""


def is_open(decision: Decision) -> bool:
    """Whether a decision still asks something of its owner."""
    if decision.status != "accepted":
        return decision.status == "proposed"
    return is_unfinished(decision) or awaits_review(decision)


def is_unfinished(decision: Decision) -> bool:
    """Whether a decision was taken, said when it is done, and is not."""
    return bool(
        decision.status == "accepted"
        and decision.criteria
        and "done-on" not in decision.values
        and "no-action" not in decision.values
    )


def awaits_review(decision: Decision) -> bool:
    """Whether somebody is to look back at a decision and has not."""
    outcome = as_map(decision.values.get("outcome"))
    looked_back = bool(outcome) and outcome.get("result") != "too-early"
    return decision.status == "accepted" and "review-by" in decision.values and not looked_back


def health(goal: Goal, today: date) -> str:
    """How a goal does, in words; silence is never taken for a good sign."""
    if goal.status == "closed":
        return goal.result or "closed"
    if goal.status != "active":
        return goal.status or "no status"
    last = goal.check_ins[-1] if goal.check_ins else None
    if last is None or last.on is None:
        return "no word yet"
    return "gone quiet" if (today - last.on).days > QUIET_AFTER else last.status

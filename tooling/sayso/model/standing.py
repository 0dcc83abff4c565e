"""How things stand on a day: open, unanswered, late, quiet; derived here alone, never typed."""

from datetime import date

from sayso.model.decision import Concern, Decision
from sayso.model.goal import Goal, Quarter
from sayso.model.values import as_map, as_text
from sayso.settings import Settings

QUIET_AFTER = 21
"""Days without a word from its owner after which an active goal has gone quiet."""

FIRST_WORD_AFTER = 14
"""Days of a quarter after which a first word on a goal is asked for."""

CARRIED_OUT_AFTER = 90
"""Days after which something should show that a decision was carried out."""

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
    """Whether there is a day to look back at a decision in force, and no result that lasts."""
    if decision.status != "accepted" or "review-by" not in decision.values:
        return False
    return "outcome" not in decision.excused and review_result(decision) in {"", "too-early"}


def review_result(decision: Decision) -> str:
    """What looking back at a decision found, empty where nobody has."""
    return as_text(as_map(decision.values.get("outcome")).get("result")) or ""


def unanswered(decision: Decision) -> tuple[Concern, ...]:
    """The concerns that nobody has answered, nor taken back."""
    if "concerns" not in decision.values or "concerns" in decision.excused:
        return ()
    return tuple(one for one in decision.concerns if _waits_for_an_answer(one))


def _waits_for_an_answer(concern: Concern) -> bool:
    if concern.outcome == "withdrawn":
        return False
    answer = concern.answer or ""
    return not answer[:1].isalnum() and not any(letter.isalnum() for letter in answer)


def overdue_since(decision: Decision, today: date) -> date | None:
    """The day by which a decision that is still proposed was to be taken, once it is past."""
    due = decision.day("decide-by") if decision.status == "proposed" else None
    return due if due is not None and due < today else None


def review_overdue_since(decision: Decision, today: date) -> date | None:
    """The day by which somebody was to look back at a decision, once it is past."""
    due = decision.day("review-by") if awaits_review(decision) else None
    return due if due is not None and due < today else None


def stalled_since(decision: Decision, settings: Settings, today: date) -> date | None:
    """The day a decision was accepted, where it is long ago and nothing shows that it was done.

    What came in by an import from before a log was strict is not asked about.
    """
    if not is_unfinished(decision) or any(one.evidence or one.met_on for one in decision.criteria):
        return None
    since = decision.decided_on
    if since is None or (today - since).days <= CARRIED_OUT_AFTER:
        return None
    return None if settings.strict_from is not None and decision.imported else since


def health(goal: Goal, today: date) -> str:
    """How a goal does, in words; silence is never taken for a good sign."""
    if goal.status == "closed":
        return goal.result or "closed"
    if goal.status != "active":
        return goal.status or "no status"
    last = last_word(goal)
    if last is None:
        return "no word yet"
    return "gone quiet" if (today - last).days > QUIET_AFTER else goal.check_ins[-1].status


def last_word(goal: Goal) -> date | None:
    """The day of the last check-in."""
    return goal.check_ins[-1].on if goal.check_ins else None


def is_quiet(goal: Goal, quarter: Quarter, today: date) -> bool:
    """Whether it is time for a word on an active goal, in the course of its quarter."""
    if goal.status != "active" or "check-ins" in goal.excused:
        return False
    days, last = days_in(quarter, today), last_word(goal)
    if days is None or days <= FIRST_WORD_AFTER:
        return False
    return last is None or (today - last).days > QUIET_AFTER


def outlived(goal: Goal, quarter: Quarter, today: date) -> date | None:
    """The day on which the quarter of a goal that is still active ended, once it is past."""
    ended = quarter.ends if goal.status == "active" else None
    return ended if ended is not None and ended < today else None


def days_in(quarter: Quarter, today: date) -> int | None:
    """The days since a quarter began; None before it did, and once it is over."""
    starts, ends = quarter.starts, quarter.ends
    if starts is None or ends is None or not starts <= today <= ends:
        return None
    return (today - starts).days


def ago(day: date, today: date) -> str:
    """How long ago a day was, as people say it."""
    days = (today - day).days
    return "yesterday" if days == 1 else f"{days} days ago"


def due(day: date, today: date) -> str:
    """When something is due, as people say it."""
    if day == today:
        return "due today"
    return f"due {day}" if day > today else f"due {day}, {ago(day, today)}"

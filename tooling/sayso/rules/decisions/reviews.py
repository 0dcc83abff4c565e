"""Whether somebody has looked back at a decision."""

from sayso.model import Decision
from sayso.model.values import as_map, as_text


def awaits_review(decision: Decision) -> bool:
    """Whether there is a day to look back at a decision in force, and no result that lasts."""
    if decision.status != "accepted" or "review-by" not in decision.values:
        return False
    return "outcome" not in decision.excused and result(decision) in {"", "too-early"}


def result(decision: Decision) -> str:
    """What the review found, empty where there was none."""
    return as_text(as_map(decision.values.get("outcome")).get("result")) or ""

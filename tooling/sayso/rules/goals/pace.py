"""How far a quarter has come, and when somebody last spoke of a goal."""

from datetime import date

from sayso.model import Goal, Log, Quarter
from sayso.model.values import as_texts


def days_in(quarter: Quarter, today: date) -> int | None:
    """The days since a quarter began; None before it did, and once it is over."""
    starts, ends = quarter.starts, quarter.ends
    if starts is None or ends is None or not starts <= today <= ends:
        return None
    return (today - starts).days


def last_word(goal: Goal) -> date | None:
    """The day of the last check-in."""
    return goal.check_ins[-1].on if goal.check_ins else None


def is_served(log: Log, goal: Goal) -> bool:
    """Whether a decision in force, or on its way there, serves a goal."""
    ids = (goal.id, *as_texts(goal.values.get("formerly")))
    return any(not one.softened for named in ids for one in log.serving.get(named, ()))

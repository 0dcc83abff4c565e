"""Whether anything shows that a goal was taken up."""

from sayso.model import Goal, Log
from sayso.model.values import as_texts


def is_served(log: Log, goal: Goal) -> bool:
    """Whether a decision in force, or on its way there, serves a goal."""
    ids = (goal.id, *as_texts(goal.values.get("formerly")))
    return any(not one.softened for named in ids for one in log.serving.get(named, ()))

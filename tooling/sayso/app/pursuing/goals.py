"""Which goal is meant, and whether it is where a command needs it to be."""

from sayso.app.finding import Kind, find
from sayso.errors import UserError
from sayso.model import Goal, Log
from sayso.source import Source

_INSTEAD = {
    "draft": "`sayso begin {id}` makes it active",
    "closed": "what comes after it is a new goal: `sayso new goal`",
}


def goal_named(log: Log, part: str) -> Goal:
    """The goal that a part of an id means; a `UserError` where it is none, or cannot be read."""
    kinds: tuple[Kind, ...] = ("goal",)
    found = find(log, part, kinds).thing
    if isinstance(found, Goal):
        return found
    path = found.path if isinstance(found, Source) else part
    raise UserError(f"{path} cannot be read", "`sayso check` says why")


def refuse_unless_active(goal: Goal, what: str) -> None:
    """A `UserError` with the way out where a goal is not being pursued."""
    if goal.status != "active":
        instead = _INSTEAD.get(goal.status, "give it a `status` first")
        raise UserError(
            f"{goal.id} is {goal.status or 'without a status'}, so {what}",
            instead.format(id=goal.id),
        )

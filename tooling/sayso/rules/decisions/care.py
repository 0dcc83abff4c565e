"""The care that a door with no way back asks for."""

from sayso.model import Decision
from sayso.model.values import as_texts
from sayso.rules.decisions.options import options

ENOUGH = 2
"""Options that make a choice."""


def lacking(decision: Decision) -> tuple[str, ...]:
    """What a decision lacks of `options`, `consulted`, `expected` and `review-by`."""
    found = [] if options(decision) >= ENOUGH else ["options"]
    if not _heard(decision):
        found.append("consulted")
    return (*found, *(key for key in ("expected", "review-by") if decision.lacks(key)))


def _heard(decision: Decision) -> bool:
    """Whether anybody besides the owner is on record: asked, deciding too, or doubting."""
    if decision.concerns or not decision.excused.isdisjoint(("consulted", "concerns")):
        return True
    return bool(advisers(decision) or deciders(decision) - {decision.owner})


def advisers(decision: Decision) -> frozenset[str]:
    """Whose advice was asked, those aside who decide anyway."""
    return frozenset(as_texts(decision.values.get("consulted"))) - deciders(decision)


def deciders(decision: Decision) -> frozenset[str]:
    """Who has a say in the decision itself."""
    named = ("owner", "approver", "decision-makers")
    return frozenset(name for key in named for name in as_texts(decision.values.get(key)))

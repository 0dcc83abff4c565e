"""Whether a line of `done-when` is met: by its number, by its owner's word, or with evidence."""

from sayso.criteria.numbers import falls_short
from sayso.model import Criterion


def is_met(criterion: Criterion) -> bool:
    """Whether a line says that it was met, or has come to its number."""
    if criterion.met_on is not None:
        return True
    return criterion.target is not None and not falls_short(criterion)


def is_shown_to_be_met(criterion: Criterion) -> bool:
    """Whether a line says that it was met, and shows it."""
    return criterion.met_on is not None and bool(criterion.evidence)

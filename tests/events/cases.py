"""A log before and after something happened, and all that is told of it."""

from tests.events.case import Case
from tests.events.cases_of_decisions import DECISIONS
from tests.events.cases_of_goals import GOALS
from tests.events.cases_of_owners import OWNERS

CASES: tuple[Case, ...] = (*DECISIONS, *GOALS, *OWNERS)

__all__ = ["CASES", "Case"]

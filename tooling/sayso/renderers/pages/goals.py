"""The pages of goals: the list, a page for each quarter and a page for each goal."""

from collections.abc import Iterator

from sayso.artifact import Artifact, Copy
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here
from sayso.renderers.pages.goals_goal import single_goal_pages
from sayso.renderers.pages.goals_quarter import quarter_pages
from sayso.renderers.pages.goals_terms import Term, term_of, terms
from sayso.renderers.templating import render

__all__ = ["GOALS", "Term", "goal_pages", "terms"]

GOALS = "goals/index.md"


def goal_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """The list of goals, and the pages of quarters and goals."""
    yield from _list(edition)
    yield from quarter_pages(edition)
    yield from single_goal_pages(edition)


def _list(edition: Edition) -> Iterator[Artifact | Copy]:
    """The goals by quarter: that of the day first, then the newest."""
    known = terms(edition)
    now = term_of(known, edition.log.today)
    ordered = sorted(known, key=lambda one: one is not now)
    yield from render("goals.md.j2", Here(edition, GOALS), terms=ordered, now=now)

"""Quarters as pages tell of them: what anything is known of, and which one a day lies in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sayso.model import Goal, Quarter
from sayso.renderers.addresses import page_of
from sayso.renderers.edition import Edition, gathered
from sayso.source import Source


@dataclass(frozen=True, slots=True)
class Term:
    """A quarter with its goals; not every quarter that has goals has a page of its own."""

    id: str
    page: str
    quarter: Quarter | None
    goals: tuple[Goal, ...]

    @property
    def path(self) -> str:
        return f"goals/{self.id}/README.md"

    @property
    def theme(self) -> str:
        return (self.quarter and self.quarter.text("theme")) or ""


def terms(edition: Edition) -> tuple[Term, ...]:
    """The quarters that anything is known of, the newest first."""
    log = edition.log
    goals = gathered((one.quarter, one) for one in sorted(log.goals, key=_place))
    quarters = {one.id: one for one in log.quarters}
    broken = {name for name, one in log.broken.items() if one.path == f"goals/{name}/README.md"}
    return tuple(
        Term(name, page_of(f"goals/{name}/README.md"), quarters.get(name), goals.get(name, ()))
        for name in sorted({*goals, *quarters, *broken}, reverse=True)
    )


def _place(goal: Goal) -> tuple[bool, str]:
    """What is being worked on stands before what is closed."""
    return goal.status == "closed", goal.id


def term_of(known: Sequence[Term], day: date) -> Term | None:
    """The quarter that a day lies in, if anything is known of it."""
    for one in known:
        starts, ends = bounds(one)
        if starts and ends and starts <= day <= ends:
            return one
    return None


def bounds(term: Term) -> tuple[date | None, date | None]:
    """The first and the last day of a quarter, as its page or else the calendar has it."""
    quarter = term.quarter or Quarter(term.id, Source(term.path, ""))
    return quarter.starts, quarter.ends

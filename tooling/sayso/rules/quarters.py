"""The quarter that a goal is in."""

from sayso.model import Goal, Log, Quarter
from sayso.source import Source


def quarter_of(log: Log, goal: Goal) -> Quarter:
    """The quarter a goal is in; one without a page is as the calendar has it."""
    named = goal.quarter
    return log.quarter(named) or Quarter(named, Source(f"goals/{named}/README.md", ""))


def has_begun(log: Log, was: Goal, now: Goal) -> bool:
    """Whether the quarter of a goal has begun; one that was moved to another begins anew."""
    starts = quarter_of(log, now).starts
    return was.quarter == now.quarter and starts is not None and starts <= log.today

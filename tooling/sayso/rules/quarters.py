"""Whether the quarter of a goal has begun."""

from sayso.model import Goal, Log


def has_begun(log: Log, was: Goal, now: Goal) -> bool:
    """Whether the quarter of a goal has begun; one that was moved to another begins anew."""
    starts = log.quarter_of(now).starts
    return was.quarter == now.quarter and starts is not None and starts <= log.today

"""A record that was not there."""

from collections.abc import Iterator

from sayso.events.deciding import reason_of
from sayso.events.ends import AnyRecord, Ends, Said
from sayso.events.quarters import plans
from sayso.model import DECIDED, Decision, Goal
from sayso.model.values import as_day


def arrived(now: AnyRecord, ends: Ends) -> Iterator[Said]:
    """How a record came into the log, by what it is now."""
    if now.imported:
        yield Said("brought-in", f"brought in by an import{_standing(now)}")
    elif isinstance(now, Decision):
        yield from _decision(now, ends)
    elif isinstance(now, Goal):
        yield from _goal(now, ends)
    else:
        yield from plans(now)


def _standing(now: AnyRecord) -> str:
    return f", as {now.status}" if now.status and now.status != "unknown" else ""


def _decision(now: Decision, ends: Ends) -> Iterator[Said]:
    if now.status in DECIDED:
        yield Said(now.status, f"written down as {now.status}{reason_of(now)}", now.decided_on)
        return
    due = now.day("decide-by")
    when = f", to be decided by {due}" if due else ""
    yield Said("proposed", f"proposed; {_had_by(now, ends)}{when}", now.opened_on)


def _goal(now: Goal, ends: Ends) -> Iterator[Said]:
    earlier = now.text("carried-from")
    if earlier is not None:
        origin = ends.after.record(earlier) or ends.before.record(earlier)
        quarter = origin.quarter if isinstance(origin, Goal) else earlier.partition("/")[0]
        details = {"from": origin.id if origin else earlier}
        yield Said(
            "carried", f"carried over from {quarter}; {_had_by(now, ends)}", None, (), details
        )
    elif now.status == "closed":
        yield Said("closed", f"written down as closed{_result(now)}", as_day(now.closed.get("on")))
    elif now.status == "draft":
        yield Said("drafted", f"drafted; {_had_by(now, ends)}")
    else:
        yield Said("opened", f"opened; {_had_by(now, ends)}")


def _result(now: Goal) -> str:
    return f": {now.result}" if now.result else ""


def _had_by(now: Decision | Goal, ends: Ends) -> str:
    return f"{ends.name(now.owner)} owns it" if now.owner else "nobody owns it yet"

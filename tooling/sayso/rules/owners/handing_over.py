"""Decisions that went from one person to another since the base."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.model import Decision, Log, Owners
from sayso.model.values import as_list, as_map, as_text
from sayso.plain_yaml import Value


@dataclass(frozen=True, slots=True)
class Handover:
    """A decision with who had it and who has it now.

    `told` is whether `handoffs` has a new entry for it, `reason` what that says.
    """

    decision: Decision
    giver: str
    taker: str
    told: bool
    reason: str
    stays_as_supporter: bool


def handovers(log: Log) -> Iterator[Handover]:
    """Every change of owners between two people; a new handle of the same person is none."""
    for was, now in log.changed_decisions:
        giver, taker = _person(log.owners, was.owner), _person(log.owners, now.owner)
        if giver and taker and giver != taker:
            supporter = _person(log.owners, now.text("supporter"))
            entries = [one for one in _new(was, now) if _names(log.owners, one, "to") == taker]
            reasons = [why for one in entries if (why := as_text(one.get("why")))]
            reason = next(iter(reasons), "").strip()
            yield Handover(now, giver, taker, bool(entries), reason, supporter == giver)


def _person(owners: Owners, handle: str | None) -> str | None:
    """The key of somebody whom the log knows; where it knows nobody, the name as it stands."""
    if not owners.known:
        return handle
    found = owners.person(handle)
    return found.id if found else None


def _new(was: Decision, now: Decision) -> list[Mapping[str, Value]]:
    """The handoffs that were not there yet; a reason that was added later is one."""
    earlier = as_list(was.values.get("handoffs"))
    entries = as_list(now.values.get("handoffs"))
    return [as_map(one) for one in entries if one not in earlier]


def _names(owners: Owners, entry: Mapping[str, Value], key: str) -> str | None:
    return _person(owners, as_text(entry.get(key)))

"""The statuses of records, and which may follow which."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

Ways = Mapping[str, tuple[str, ...]]
"""The statuses that may follow each status."""

OF_DECISIONS: Ways = {
    "proposed": ("accepted", "rejected", "withdrawn"),
    "accepted": ("superseded", "deprecated"),
    "rejected": (),
    "withdrawn": (),
    "superseded": (),
    "deprecated": (),
    "unknown": ("proposed", "accepted", "rejected", "withdrawn", "superseded", "deprecated"),
}
OF_GOALS: Ways = {"draft": ("active", "closed"), "active": ("closed",), "closed": ()}


def leads(ways: Ways, statuses: Sequence[str]) -> bool:
    """Whether each of the statuses may follow the one before it, or is the same."""
    return all(one == other or other in ways.get(one, ()) for one, other in pairwise(statuses))


def ahead(ways: Ways, status: str) -> frozenset[str]:
    """Whatever may follow a status, at once or later."""
    direct = ways.get(status, ())
    return frozenset(direct).union(*(ahead(ways, one) for one in direct))

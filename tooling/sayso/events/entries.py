"""Entries that came into a list of a record: handoffs, amendments, check-ins."""

from collections.abc import Mapping

from sayso.events.ends import AnyRecord
from sayso.model.values import as_list, as_map
from sayso.plain_yaml import Value


def fresh(was: AnyRecord, now: AnyRecord, key: str) -> list[Mapping[str, Value]]:
    """The entries that a list has more than it had; to edit an old one tells nothing new."""
    old, new = as_list(was.values.get(key)), as_list(now.values.get(key))
    come = [as_map(one) for one in new if one not in old]
    more = len(new) - len(old)
    return come[-more:] if more > 0 else []

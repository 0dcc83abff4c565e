"""Entries by which a record tells of its own changes: `amendments`, `moved`."""

from sayso.model import Record
from sayso.model.values import as_list


def has_new_entry(was: Record, now: Record, key: str) -> bool:
    """Whether a list has an entry more than it had; to edit an old one tells nothing new."""
    return len(as_list(now.values.get(key))) > len(as_list(was.values.get(key)))

"""Changes named by meaning → edits of the text as it is written.

Line ends, comments, unknown keys, order, quoting and every other byte stay as they were.
An edit is read back before it is answered: one that would not say what was meant is none.
decisions/2026-11-22-write-by-edits.md
"""

from collections.abc import Callable, Iterator

from sayso.diagnostics import (
    AddEntry,
    AddItem,
    Change,
    RemoveEntry,
    RemoveItem,
    RenameKey,
    Rewrite,
    SetValue,
)
from sayso.placing.adding import add_entry, add_item
from sayso.placing.meaning import as_meant
from sayso.placing.quoting import quoted
from sayso.placing.removing import remove
from sayso.placing.setting import rename_key, set_value
from sayso.placing.shape import entry
from sayso.plain_yaml import Value, read
from sayso.source import Source
from sayso.text import Edit

__all__ = ["entry", "place_change", "quoted"]

_WAYS: dict[type, Callable[..., Iterator[Edit]]] = {
    SetValue: set_value,
    RenameKey: rename_key,
    AddEntry: add_entry,
    AddItem: add_item,
    RemoveEntry: remove,
    RemoveItem: remove,
}
"""For each kind of change, the edits that may make it, the one most like the file first."""


def place_change(source: Source, change: Change) -> Edit | None:
    """The edit that makes a change; None where its place is not in the file, or not editable."""
    if isinstance(change, Rewrite):
        return Edit(change.span.start, change.span.end, change.text)
    meant = as_meant(source.values, change) if source.readable else None
    if meant is None:
        return None
    ways = _WAYS[type(change)](source, change)
    return next((edit for edit in ways if _reads_as(source, edit, meant)), None)


def _reads_as(source: Source, edit: Edit, meant: dict[str, Value]) -> bool:
    """Whether a file would say what is meant once an edit is made, and nothing else."""
    begin, end = source.yaml.start, source.yaml.end
    if not begin <= edit.start <= edit.end <= end:
        return False
    values, troubles = read(
        source.text[begin : edit.start] + edit.text + source.text[edit.end : end]
    )
    return (values or {}) == meant and len(troubles) <= len(source.troubles)

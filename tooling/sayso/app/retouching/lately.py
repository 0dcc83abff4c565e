"""Whether what is told of the last week is the same after the text of a record changed."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from sayso import history
from sayso.app.site.press.left import Left
from sayso.events.wording import reworded
from sayso.history import Changed
from sayso.model import Decision
from sayso.source import read_record


def is_told_alike(root: Path, left: Left, edited: Sequence[Decision]) -> bool:
    """Whether the events since a commit are those that were told; front matter is the same.

    Of all tellers, only the one of rewritten texts reads a body; where no record was at the
    commit, none does. What had another path or name is left to those who know of it.
    """
    if any(one.path in left.moved for one in edited):
        return False
    if not left.base:
        return True
    changes = history.changes_since(root, left.base)
    if any(one.former for one in edited) and any(one.then not in {"", one.now} for one in changes):
        return False
    by_path = {one.now: one for one in changes if one.now}
    found = [by_path.get(one.path) for one in edited]
    if any(one and one.then not in {"", one.now} for one in found):
        return False
    contents = history.blobs(root, [one.blob for one in found if one and one.blob])
    return all(
        _rewritten(one, change, contents) == left.rewritten.get(one.path)
        for one, change in zip(edited, found, strict=True)
    )


def _rewritten(now: Decision, change: Changed | None, contents: Mapping[str, bytes]) -> str | None:
    """What is told of a text that reads otherwise; None where nothing is."""
    if change is None or not change.then:
        return None
    was = Decision(now.id, read_record(now.path, contents.get(change.blob, b"")))
    said = "; ".join(f"{part}: {words}" for part, words in reworded(was, now))
    return f"says something else in its {said}" if said else None

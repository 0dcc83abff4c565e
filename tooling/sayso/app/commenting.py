"""What a change does to the log and whom to ask, as one comment for its pull request."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from sayso.app.comparing import Ends, compare
from sayso.app.opening import current_day
from sayso.app.reporting import folder_in_repository
from sayso.model import Decision
from sayso.renderers.comment.change import Altered, Change, Manner
from sayso.renderers.comment.comment import comment
from sayso.workspace import find_root, read_settings


def comment_since(start: Path, revision: str, day: date | None, manner: Manner) -> tuple[str, str]:
    """The comment on all that changed since a base; beside it, what to say of the base."""
    root = find_root(start)
    found = compare(root, read_settings(root), day or current_day(), revision)
    change = Change(
        found.log,
        tuple(altered(found.ends)),
        sorted(found.ends.changed),
        found.new,
        len(found.fixed),
    )
    here = replace(manner, folder=folder_in_repository(root))
    return comment(change, here), found.base.remark


def altered(ends: Ends) -> Iterator[Altered]:
    """The decisions that are new, changed or removed, by their paths."""
    still: set[str] = set()
    for one in ends.now.decisions:
        was = ends.before(one)
        before = was if isinstance(was, Decision) else None
        if before is not None:
            still.add(before.path)
        if one.path in ends.changed:
            yield Altered(one, before)
    for gone in ends.then.decisions:
        if gone.path not in still and gone.path not in ends.now.sources:
            yield Altered(None, gone)

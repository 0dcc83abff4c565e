"""What a record is called, by id and by title."""

from collections.abc import Iterator

from sayso.events.ends import AnyRecord, Ends, Said
from sayso.events.wording import changed


def renamed(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:  # noqa: ARG001
    """Another id, and a title that says something else."""
    if was.id != now.id:
        yield Said("renamed", f"known as `{was.id}` before", None, (), {"from": was.id})
    if now.kind != "quarter" and changed(was.title, now.title):
        yield Said("renamed", f"called “{was.title}” before", None, (), {"title": was.title})

"""The days on which something is due."""

from collections.abc import Iterator

from sayso.events.ends import AnyRecord, Ends, Said


def due_moved(was: AnyRecord, now: AnyRecord, ends: Ends) -> Iterator[Said]:  # noqa: ARG001
    """A day that was set or moved, as long as somebody waits for it."""
    for key, what, waits in _DAYS:
        before, after = was.text(key), now.text(key)
        if before == after or not waits(now):
            continue
        if after is None:
            told = f"no longer {what} by a day; it was {before}"
        else:
            told = f"to be {what} by {after}" + (f", no longer {before}" if before else "")
        days = {"field": key, "from": before or "", "to": after or ""}
        yield Said("due-moved", told, None, (), {name: day for name, day in days.items() if day})


_DAYS = (
    ("decide-by", "decided", lambda now: now.status == "proposed"),
    ("review-by", "looked back at", lambda now: "outcome" not in now.values),
    ("starts", "begun", lambda now: True),  # noqa: ARG005  # a quarter is always waited for
    ("ends", "over", lambda now: True),  # noqa: ARG005
)

"""What happened as text for a terminal."""

from collections.abc import Iterator

from sayso.events import Changes, Event
from sayso.inert import clipped
from sayso.renderers.changes.grouping import folded, grouped, named

_LONGEST = 400
"""Characters; people write sentences, and a page of text is none."""


def plain(found: Changes, *, whole: bool = False) -> str:
    """A line for each event under the title of its thing, with the day it gives."""
    return "\n".join(_lines(found, whole=whole)) + "\n"


def _lines(found: Changes, *, whole: bool) -> Iterator[str]:
    yield f"From {clipped(named(found.since), 80)} to {clipped(named(found.until), 80)}"
    if not found.events:
        yield "Nothing happened to decisions, goals and owners."
    heading = ""
    for one in grouped(found.events, whole=whole):
        if one.heading != heading:
            heading = one.heading
            yield from ("", heading)
        yield f"  {clipped(one.first.title, _LONGEST)}{_id(one.first)}"
        yield from (_line(event) for event in one.events)
    rest = list(folded(found.events, whole=whole))
    yield from ["", *rest] if rest else []


def _id(event: Event) -> str:
    return "" if event.thing == "file" or event.title == event.id else f"  {clipped(event.id, 120)}"


def _line(event: Event) -> str:
    day = str(event.day or "")
    return f"    {day:<10}  {clipped(event.says, _LONGEST)}"

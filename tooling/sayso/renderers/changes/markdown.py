"""What happened as Markdown, for a message or a note; what people wrote stays inert."""

from collections.abc import Iterator
from urllib.parse import quote

from sayso.events import Changes, Event
from sayso.inert import inert
from sayso.renderers.changes.grouping import folded, grouped, named

_LONGEST = 400


def markdown(found: Changes, files_at: str = "", *, whole: bool = False) -> str:
    """A list for each kind of thing; titles lead to their files where `files_at` says where.

    It is an address that ends in a slash.
    """
    return "\n".join(_lines(found, files_at, whole=whole)) + "\n"


def _lines(found: Changes, files_at: str, *, whole: bool) -> Iterator[str]:
    yield f"From {inert(named(found.since))} to {inert(named(found.until))}"
    if not found.events:
        yield from ("", "Nothing happened to decisions, goals and owners.")
    heading = ""
    for one in grouped(found.events, whole=whole):
        if one.heading != heading:
            heading = one.heading
            yield from ("", f"**{heading}**", "")
        yield f"- {_title(one.first, files_at)}"
        yield from (f"  - {_said(event)}" for event in one.events)
    rest = list(folded(found.events, whole=whole))
    yield from ["", f"{'; '.join(rest)}."] if rest else []


def _title(event: Event, files_at: str) -> str:
    title = inert(event.title, _LONGEST)
    if not files_at or event.kind == "removed":
        return title
    return f"[{title}]({files_at}{quote(event.path, errors='surrogateescape')})"


def _said(event: Event) -> str:
    when = f" ({event.day})" if event.day else ""
    return f"{inert(event.says, _LONGEST)}{when}"

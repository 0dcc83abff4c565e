"""Reading fields as what they should be; what has the wrong shape reads as absent."""

from collections.abc import Iterator, Mapping
from datetime import date

from sayso.diagnostics import Route
from sayso.plain_yaml import Value


def as_text(value: Value | None) -> str | None:
    """A value that is text, else None."""
    return value if isinstance(value, str) else None


def as_day(value: Value | None) -> date | None:
    """A value that is a day of the calendar, written YYYY-MM-DD, else None."""
    if not isinstance(value, str) or len(value) != len("YYYY-MM-DD"):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def as_list(value: Value | None) -> list[Value]:
    """A list as it is, one text as a list of one, anything else as an empty list."""
    if isinstance(value, list):
        return value
    return [value] if isinstance(value, str) else []


def as_texts(value: Value | None) -> tuple[str, ...]:
    """The texts of a list, or of one text."""
    if isinstance(value, str):
        return (value,)
    # Through a list, as a generator takes longer than most of these have items.
    items = value if isinstance(value, list) else ()
    return tuple([item for item in items if isinstance(item, str)])


def placed_texts(value: Value | None, route: Route) -> Iterator[tuple[str, Route]]:
    """The texts of a list or of one text, each with the route at which it stands."""
    if isinstance(value, str):
        yield value, route
    for index, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, str):
            yield item, (*route, index)


def as_map(value: Value | None) -> Mapping[str, Value]:
    """A mapping as it is, anything else as an empty one."""
    return value if isinstance(value, dict) else {}

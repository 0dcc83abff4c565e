"""Values of a record by the route that leads to them."""

from collections.abc import Iterator, Mapping

from sayso.diagnostics import Route
from sayso.model import Record
from sayso.plain_yaml import Value


def text_at(values: Mapping[str, Value], route: Route) -> str:
    """The text at the end of a route, empty where there is none."""
    found: Value | Mapping[str, Value] = values
    for part in route:
        if isinstance(found, list) and isinstance(part, int) and part < len(found):
            found = found[part]
        elif isinstance(found, Mapping) and part in found:
            found = found[str(part)]
        else:
            return ""
    return found if isinstance(found, str) else ""


def inner_texts(record: Record, key: str, inner: str) -> Iterator[tuple[str, Route]]:
    """A field of each of the entries in a list, or of the one set of fields that a key holds."""
    held = record.values.get(key)
    if isinstance(held, dict):
        said = held.get(inner)
        if isinstance(said, str):
            yield said, (key, inner)
    elif isinstance(held, list):
        for index, item in enumerate(held):
            said = item.get(inner) if isinstance(item, dict) else None
            if isinstance(said, str):
                yield said, (key, index, inner)


def named(route: Route) -> str:
    """A route as people speak of it: its keys, in backticks."""
    return "`" + ".".join(part for part in route if isinstance(part, str)) + "`"

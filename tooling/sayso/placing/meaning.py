"""What a file's values are meant to be after a change."""

from collections.abc import Mapping
from typing import Any

from sayso.diagnostics import (
    AddEntry,
    AddItem,
    Change,
    Fields,
    RemoveEntry,
    RemoveItem,
    RenameKey,
    Rewrite,
    Route,
    SetValue,
    Written,
)
from sayso.plain_yaml import Value


def as_meant(values: Mapping[str, Value], change: Change) -> dict[str, Value] | None:
    """The values with a change made; None where there is no place for it."""
    from copy import deepcopy  # noqa: PLC0415  # what only writes a new file needs no copies

    meant: dict[str, Value] = deepcopy(dict(values))
    try:
        _make(meant, change)
    except (LookupError, TypeError):
        return None
    return meant


def plain(value: Written) -> Value:
    """A value to be written, as it will be read."""
    if isinstance(value, Fields):
        return {key: plain(one) for key, one in value.pairs}
    return value if isinstance(value, str) else [plain(one) for one in value]


def _make(meant: dict[str, Value], change: Change) -> None:
    match change:
        case SetValue():
            _parent(meant, change.route)[change.route[-1]] = plain(change.value)
        case RenameKey():
            _renamed(_parent(meant, change.route), str(change.route[-1]), change.key)
        case AddEntry():
            _added(_mapping(meant, change.at), change.key, plain(change.value))
        case AddItem():
            _grown(_parent(meant, change.route), change.route[-1], plain(change.value))
        case RemoveEntry() | RemoveItem():
            _removed(meant, change.route)
        case Rewrite():
            raise LookupError


def _at(values: Any, route: Route) -> Any:  # noqa: ANN401  # a Value
    for part in route:
        values = values[part]
    return values


def _parent(values: dict[str, Value], route: Route) -> Any:  # noqa: ANN401  # a Value
    """What holds the value of a route; a list must hold it already."""
    found = _at(values, route[:-1])
    if isinstance(found, str):
        raise TypeError
    return found


def _mapping(values: dict[str, Value], route: Route) -> dict[str, Value]:
    """The mapping at a route; a key of the file without a value becomes one."""
    if not route:
        return values
    above = _at(values, route[:-1])
    found = above.setdefault(route[-1], {}) if isinstance(above, dict) else above[route[-1]]
    if not isinstance(found, dict):
        raise TypeError
    return found


def _renamed(holder: dict[str, Value], old: str, new: str) -> None:
    if new in holder and new != old:
        raise LookupError
    holder[new] = holder.pop(old)


def _added(holder: dict[str, Value], key: str, value: Value) -> None:
    if key in holder:
        raise LookupError
    holder[key] = value


def _grown(holder: Any, last: str | int, value: Value) -> None:  # noqa: ANN401  # a Value
    held = holder.get(last, []) if isinstance(holder, dict) else holder[last]
    if isinstance(held, dict):
        raise TypeError
    holder[last] = [*([held] if isinstance(held, str) else held), value]


def _removed(meant: dict[str, Value], route: Route) -> None:
    holder = _at(meant, route[:-1])
    if isinstance(holder, str):
        raise TypeError
    del holder[route[-1]]
    if not holder and route[:-1]:
        _removed(meant, route[:-1])

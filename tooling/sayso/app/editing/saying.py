"""Changes in the words of the log: `status: accepted`, `concerns 2: answer: …`."""

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
from sayso.text import shortened


def said(change: Change) -> str:
    """One change on one line."""
    match change:
        case SetValue():
            return f"{where(change.route)}: {_value(change.value)}"
        case AddEntry():
            return f"{where((*change.at, change.key))}: {_value(change.value)}"
        case AddItem():
            return f"added to {where(change.route)}: {_value(change.value)}"
        case RenameKey():
            return f"{where(change.route)} is now called {change.key}"
        case RemoveEntry() | RemoveItem():
            return f"{where(change.route)} is gone"
        case Rewrite():
            return f"text: {shortened(change.text)}"


def where(route: Route) -> str:
    """A route as a person says it: lines of lists are counted from 1."""
    return " ".join(str(part + 1) if isinstance(part, int) else part for part in route)


def _value(value: Written) -> str:
    if isinstance(value, Fields):
        return ", ".join(f"{key}: {_value(one)}" for key, one in value.pairs)
    return shortened(value, 100) if isinstance(value, str) else "; ".join(map(_value, value))

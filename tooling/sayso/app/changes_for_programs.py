"""What happened under the schema `changes.json`."""

from typing import Any

from sayso import __version__
from sayso.events import Changes, Event, Moment
from sayso.events.event import Detail
from sayso.reporters.paths import as_text


def as_object(found: Changes, folder: str = "") -> dict[str, Any]:
    """All events, quiet ones too, with paths that begin with a folder."""
    return {
        "version": __version__,
        "since": _moment(found.since),
        "until": _moment(found.until),
        "remarks": [as_text(one) for one in found.remarks],
        "events": [event_as_object(one, folder) for one in found.events],
    }


def event_as_object(one: Event, folder: str = "") -> dict[str, Any]:
    """One event; what the log or git cannot say is null."""
    return {
        "kind": one.kind,
        "thing": one.thing,
        "id": as_text(one.id),
        "path": as_text(folder + one.path),
        "title": as_text(one.title),
        "says": as_text(one.says),
        "owner": one.owner,
        "people": list(one.people),
        "day": one.day.isoformat() if one.day else None,
        "details": {key: _detail(value) for key, value in one.details.items()},
    }


def _detail(value: Detail) -> str | list[str]:
    return as_text(value) if isinstance(value, str) else [as_text(one) for one in value]


def _moment(one: Moment) -> dict[str, Any]:
    return {
        "asked": as_text(one.asked),
        "commit": one.commit or None,
        "day": one.day.isoformat() if one.day else None,
    }

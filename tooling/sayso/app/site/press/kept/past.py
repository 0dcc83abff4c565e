"""The history of a log, kept under the commit that it ends with: it stays as it is."""

import json
from collections.abc import Container
from datetime import date
from pathlib import Path
from typing import Any

from sayso import history
from sayso.app.chronicle import Chronicle, chronicle
from sayso.app.site.press.kept import versions
from sayso.app.site.press.kept.keeping import (
    Keeping,
    Kept,
    as_mapping,
    compressed,
    keeping,
    text_of,
)
from sayso.app.site.press.kept.unchanged import KEPT
from sayso.events import Entry, Event
from sayso.renderers.prints import fingerprint
from sayso.settings import Settings

_ROW = "chronicle"
_PATH = 3  # where it stands among what is kept of an event
_SEEN_FROM = ("rev-parse", "--show-prefix", "--is-shallow-repository")


def kept_chronicle(root: Path, settings: Settings, tip: str) -> Chronicle:
    """All that happened to a log up to a commit, from what is kept where it is kept."""
    seen_from = history.ask(root, *_SEEN_FROM) or ""
    sign = fingerprint(tip, seen_from, repr(settings.ignore), versions.ours())
    with keeping(root / KEPT) as kept:
        known = _read(kept, sign)
        if known is not None:
            return known
        told = chronicle(root, settings, tip)
        body = json.dumps([told.begins, [_entry(one) for one in told.entries]], ensure_ascii=False)
        kept.put([Kept(_ROW, {"sign": sign}, compressed(body))])
    return told


def _read(kept: Keeping, sign: str) -> Chronicle | None:
    if as_mapping(kept.head(_ROW)).get("sign") != sign:
        return None
    body = kept.body(_ROW)
    if body is None:
        return None
    begins, entries = json.loads(text_of(body))
    return Chronicle(tuple(map(_as_entry, entries)), begins)


def told_of(kept: Keeping, paths: Container[str]) -> tuple[tuple[Entry, ...], str]:
    """What the commits that are kept did to some files; beside it the name of the last of them.

    Entries tell of these files alone.
    """
    body = kept.body(_ROW)
    if body is None:
        return (), ""
    _, entries = json.loads(text_of(body))
    found = []
    for commit, day, author, events, is_known in entries:
        told = [one for one in events if one[_PATH] in paths]
        if told:
            found.append(_as_entry([commit, day, author, told, is_known]))
    return tuple(found), entries[-1][0] if entries else ""


def _entry(one: Entry) -> list[Any]:
    events = [_event(each) for each in one.events]
    return [one.commit, one.day.isoformat(), one.author, events, one.is_known]


def _event(one: Event) -> list[Any]:
    day = one.day.isoformat() if one.day else ""
    who = [one.owner, one.people, day, dict(one.details)]
    return [one.kind, one.thing, one.id, one.path, one.title, one.says, *who]


def _as_entry(said: list[Any]) -> Entry:
    commit, day, author, events, is_known = said
    return Entry(commit, date.fromisoformat(day), author, tuple(map(_as_event, events)), is_known)


def _as_event(said: list[Any]) -> Event:
    kind, thing, named, path, title, says, owner, people, day, details = said
    return Event(
        kind, thing, named, path, title, says, owner, tuple(people),
        date.fromisoformat(day) if day else None,
        {key: tuple(one) if isinstance(one, list) else one for key, one in details.items()},
    )  # fmt: skip

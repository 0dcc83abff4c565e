"""The history of a log, kept under the commit that it ends with: it stays as it is."""

import json
from collections.abc import Collection, Container, Iterable, Iterator
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
from sayso.app.site.press.kept.lines import lines_with
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
        kept.put([Kept(_ROW, {"sign": sign}, compressed("\n".join(_lines(told))))])
    return told


def _read(kept: Keeping, sign: str) -> Chronicle | None:
    if as_mapping(kept.head(_ROW)).get("sign") != sign:
        return None
    body = kept.body(_ROW)
    if body is None:
        return None
    first, *lines = text_of(body).split("\n")
    begins, heads = json.loads(first)
    return Chronicle(tuple(_entries(heads, lines)), begins)


def told_of(kept: Keeping, paths: Collection[str]) -> tuple[tuple[Entry, ...], str]:
    """What the commits that are kept did to some files; beside it the name of the last of them.

    Entries tell of these files alone.
    """
    body = kept.body(_ROW)
    if body is None:
        return (), ""
    first, _, rest = text_of(body).partition("\n")
    _, heads = json.loads(first)
    found = [one for one in _entries(heads, lines_with(rest, paths), paths) if one.events]
    return tuple(found), heads[-1][0] if heads else ""


def _lines(told: Chronicle) -> Iterator[str]:
    """A line for all commits, and one for each event, with the place of its commit among them."""
    heads = [[one.commit, one.day.isoformat(), one.author, one.is_known] for one in told.entries]
    yield json.dumps([told.begins, heads], ensure_ascii=False)
    for place, one in enumerate(told.entries):
        for each in one.events:
            yield json.dumps([place, *_event(each)], ensure_ascii=False)


def _entries(
    heads: Iterable[list[Any]], lines: Iterable[str], paths: Container[str] | None = None
) -> Iterator[Entry]:
    """The commits with the events that lines tell of, those alone that are about some paths."""
    events: dict[int, list[Event]] = {}
    for place, *said in json.loads(f"[{','.join(lines)}]"):
        if paths is None or said[_PATH] in paths:
            events.setdefault(place, []).append(_as_event(said))
    for place, (commit, day, author, is_known) in enumerate(heads):
        told = tuple(events.get(place, ()))
        yield Entry(commit, date.fromisoformat(day), author, told, is_known)


def _event(one: Event) -> list[Any]:
    day = one.day.isoformat() if one.day else ""
    who = [one.owner, one.people, day, dict(one.details)]
    return [one.kind, one.thing, one.id, one.path, one.title, one.says, *who]


def _as_event(said: list[Any]) -> Event:
    kind, thing, named, path, title, says, owner, people, day, details = said
    return Event(
        kind, thing, named, path, title, says, owner, tuple(people),
        date.fromisoformat(day) if day else None,
        {key: tuple(one) if isinstance(one, list) else one for key, one in details.items()},
    )  # fmt: skip

"""Noticing what is saved in a log, by looking at its files again and again."""

import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from sayso.app.opening import current_day
from sayso.errors import UserError
from sayso.model.owners import OWNERS
from sayso.settings import DEFAULT
from sayso.suppress.baseline import BASELINE
from sayso.workspace import find_root, list_files

PAUSE = 0.3
"""Seconds between two looks."""

_REST = 0.05
"""Seconds in which nothing is to happen: editors empty a file before they fill it."""

_SHARE = 10
"""A look may take so many times less than the pause after it, however large the log."""

_BESIDE = (OWNERS, "sayso.toml", "pyproject.toml", BASELINE)

Marks = Mapping[str, object]
"""What tells one moment of a log from another: the day, and a stamp for each file."""


def saves(start: Path) -> Iterator[None]:
    """Comes once at the beginning, and then whenever the log of a folder has changed."""
    seen: Marks | None = None
    while True:
        began = time.monotonic()
        now = _marks(start)
        if now == seen:
            time.sleep(max(PAUSE, _SHARE * (time.monotonic() - began)))
        else:
            seen = _at_rest(start, now)
            yield


def _at_rest(start: Path, now: Marks) -> Marks:
    while True:
        time.sleep(_REST)
        before, now = now, _marks(start)
        if now == before:
            return now


def _marks(start: Path) -> Marks:
    marks: dict[str, object] = {"": current_day()}
    try:
        root = find_root(start)
        marks |= {path: _stamp(root / path) for path in _BESIDE}
        # Whatever the settings say: they may be what is being mended.
        marks |= {path: _stamp(Path(entry.path)) for path, entry in list_files(root, DEFAULT)}
    except (UserError, OSError) as error:
        marks[""] = str(error)
    return marks


def _stamp(place: Path) -> object:
    try:
        told = place.stat()
    except OSError:
        return None
    return told.st_size, told.st_mtime_ns, told.st_ino

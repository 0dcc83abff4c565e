"""Opening the log that a folder lies in."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sayso import history
from sayso.app.today import current_day
from sayso.load import Memory, load
from sayso.model import Log
from sayso.settings import Settings
from sayso.workspace import DiskTree, find_root, read_files, read_settings

__all__ = ["Opened", "current_day", "open_log", "read_log", "uncollected"]


@dataclass(frozen=True, slots=True)
class Opened:
    """A log with the folder it lies in, and what its files came to, for whoever reads it again."""

    root: Path
    log: Log
    memory: Memory = field(default_factory=dict)

    @property
    def asked(self) -> Mapping[str, bool]:
        """The paths around the log that were asked about, by whether they are there."""
        tree = self.log.tree
        return tree.asked if isinstance(tree, DiskTree) else {}


def open_log(start: Path, today: date | None = None) -> Opened:
    """The log a folder lies in, as of a day; a `UserError` where there is none."""
    return _opened(start, today, {})


def open_once(start: Path, today: date | None = None) -> Opened:
    """The same where no file is read again: to remember the bytes of all takes their room."""
    return _opened(start, today, None)


def _opened(start: Path, today: date | None, memory: Memory | None) -> Opened:
    root = find_root(start)
    log = read_log(root, read_settings(root), today or current_day(), memory)
    return Opened(root, log, memory or {})


def read_log(root: Path, settings: Settings, today: date, memory: Memory | None = None) -> Log:
    """The log that begins in a folder."""
    with uncollected():
        touched = history.changed(root) if settings.strict_from else frozenset()
        return load(read_files(root, settings), settings, today, DiskTree(root), touched, memory)


@contextmanager
def uncollected() -> Iterator[None]:
    """Without looking for circles: reading makes many small objects and none of those."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()

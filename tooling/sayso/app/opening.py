"""Opening the log that a folder lies in."""

import gc
import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sayso import history
from sayso.errors import UserError
from sayso.load import load
from sayso.model import Log
from sayso.settings import Settings
from sayso.workspace import DiskTree, find_root, read_files, read_settings


@dataclass(frozen=True, slots=True)
class Opened:
    """A log with the folder it lies in."""

    root: Path
    log: Log


def open_log(start: Path, today: date | None = None) -> Opened:
    """The log a folder lies in, as of a day; a `UserError` where there is none."""
    root = find_root(start)
    return Opened(root, read_log(root, read_settings(root), today or current_day()))


def read_log(root: Path, settings: Settings, today: date) -> Log:
    """The log that begins in a folder.

    Reading makes many small objects and no circles, so that looking for circles on the way
    would only cost time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        touched = history.changed(root) if settings.strict_from else frozenset()
        return load(read_files(root, settings), settings, today, DiskTree(root), touched)
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def current_day() -> date:
    """Today in UTC, or the day of `SOURCE_DATE_EPOCH` where a reproducible build sets it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UserError(
            f"SOURCE_DATE_EPOCH is `{epoch}`, not a number of seconds", "unset it or mend it"
        ) from error

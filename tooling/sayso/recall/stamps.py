"""Where the book is, and how to tell that a file is still the one that it tells of.

It imports next to nothing: who looks at files ahead has loaded nothing yet.
"""

import os
from typing import TypeAlias

BOOK = ".sayso/cache/check.jsonl"

Stamp: TypeAlias = tuple[int, int, int, int]
"""Size, times of change in nanoseconds, and inode of a file, as the system tells them."""

UNSURE: Stamp = (-1, -1, -1, -1)
"""In place of a stamp that a later change might leave as it is; no file has it."""

GONE: Stamp = (-2, -2, -2, -2)
"""The stamp of a file that was there a moment ago."""

SLACK = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system in use."""


def stamp_of(entry: os.DirEntry[str]) -> Stamp:
    """The stamp of a file."""
    try:
        told = entry.stat()
    except OSError:
        return GONE
    return told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino


def settled(stamp: Stamp, now: int) -> Stamp:
    """A stamp to be kept; not one so young that another change could have the same."""
    return stamp if max(stamp[1], stamp[2]) < now - SLACK else UNSURE

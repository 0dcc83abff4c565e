"""What is kept of one quiet decision, and how to tell that its file is still the same."""

import os
from hashlib import blake2b
from typing import NamedTuple, TypeAlias

from sayso.model import Decision
from sayso.model.known import Outline, outline_of

Stamp: TypeAlias = tuple[int, int, int, int]
"""Size, times of change in nanoseconds, and inode of a file, as the system tells them."""

UNSURE: Stamp = (-1, -1, -1, -1)
"""In place of a stamp that a later change might leave as it is; no file has it."""

GONE: Stamp = (-2, -2, -2, -2)
"""The stamp of a file that was there a moment ago."""

SLACK = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system in use."""

_LENGTH = 16


class Row(NamedTuple):
    """What is kept of a decision: its file's stamp and digest, and its outline if it is quiet."""

    stamp: Stamp
    digest: str
    outline: Outline | None = None


def row_of(decision: Decision | None, stamp: Stamp, data: bytes) -> Row:
    """The row of a file: of a quiet decision, or of one that is to be read each time."""
    if decision is None:
        return Row(stamp, digest(data))
    return Row(stamp, digest(data), outline_of(decision))


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


def digest(data: bytes) -> str:
    """What tells one file's bytes from another's."""
    return blake2b(data, digest_size=_LENGTH).hexdigest()

"""The files of a large log looked at by another process, while this one loads what a check takes.

It imports next to nothing, for it comes first.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from time import time_ns
from typing import NamedTuple

from sayso.app.spreading import EndedError, is_helped, meanwhile
from sayso.disk import root_of
from sayso.errors import UserError
from sayso.recall.stamps import BOOK, Stamp, stamp_of


class Seen(NamedTuple):
    """When somebody began to look, and the stamps of decisions' files by their paths."""

    began: int
    stamps: Mapping[str, Stamp]


Look = Callable[[], Seen]


def look_now() -> Seen:
    """Nothing was looked at yet."""
    return Seen(time_ns(), {})


@contextmanager
def looking_ahead(start: Path, *, wanted: bool) -> Iterator[Look]:
    """Looks while the block runs; what comes waits for it.

    Where a log is small, nothing is kept of it, and looking is done as soon as begun.
    """
    root = _root(start) if wanted else None
    if root is None or not is_helped():
        yield look_now
        return
    ended = meanwhile(lambda: _seen(root))
    waited = False

    def look() -> Seen:
        nonlocal waited
        waited = True
        try:
            return ended()
        except EndedError:  # for want of memory, perhaps
            return look_now()

    try:
        yield look
    finally:
        if not waited:
            with suppress(Exception):  # whoever looks next will hear of it
                ended()


def _root(start: Path) -> str | None:
    """The folder of a log of which a check has kept something."""
    try:
        root = root_of(start)
    except UserError:  # whoever reads the log says so
        return None
    return root if os.path.exists(f"{root}/{BOOK}") else None  # noqa: PTH110  # without pathlib


def _seen(root: str) -> Seen:
    return Seen(time_ns(), dict(_stamps(root, "decisions")))


def _stamps(root: str, folder: str) -> Iterator[tuple[str, Stamp]]:
    with suppress(OSError), os.scandir(f"{root}/{folder}") as entries:
        for one in entries:
            path = f"{folder}/{one.name}"
            if one.is_dir(follow_symlinks=False):
                yield from _stamps(root, path)
            elif one.is_file(follow_symlinks=False):
                yield path, stamp_of(one)

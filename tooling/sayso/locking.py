"""One command at a time writes to a log.

The system lets go of the lock when a process ends, however it ends, so that a crash leaves
none behind. Nothing is written into the log for it: where a folder itself can be locked it
is, elsewhere a file among the temporary ones stands for it.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EACCES, EAGAIN, EDEADLK
from pathlib import Path

from sayso.errors import UserError

PATIENCE = 20.0
"""Seconds to wait for others; one command takes less than one."""

_PAUSE = 0.02
_TAKEN = {EACCES, EAGAIN, EDEADLK}


@contextmanager
def alone(
    root: Path, patience: float = PATIENCE, waits: Callable[[], object] = lambda: None
) -> Iterator[None]:
    """Keeps other commands from writing to the log of a folder meanwhile; `waits` tells of them.

    A `UserError` where they do not come to an end. A file system without locks has none:
    there, that a file still says what was read is all that is held.
    """
    descriptor = _opened(root)
    try:
        _wait(descriptor, time.monotonic() + patience, waits)
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import hashlib
    import msvcrt
    import tempfile

    def _opened(root: Path) -> int:
        name = hashlib.sha256(os.fspath(root.resolve()).encode()).hexdigest()[:16]
        path = Path(tempfile.gettempdir(), f"sayso-{name}.lock")
        return os.open(path, os.O_RDWR | os.O_CREAT)

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _opened(root: Path) -> int:
        return os.open(root, os.O_RDONLY)

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _wait(descriptor: int, until: float, waits: Callable[[], object]) -> None:
    told = False
    while True:
        try:
            _lock(descriptor)
        except OSError as error:
            if error.errno not in _TAKEN:
                return
        else:
            return
        if time.monotonic() >= until:
            raise UserError(
                "another command is writing to this log, and has not come to an end",
                "run this again when it has",
            )
        if not told:
            told = True
            waits()
        time.sleep(_PAUSE)

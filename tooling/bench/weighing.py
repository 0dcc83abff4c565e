"""How much memory all processes of a command hold at once, where the system tells.

A parallel build has several processes, and the largest of them is not the whole. Pages that
they share count once: each process's share is summed, as Linux tells it.
"""

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Self

_PAUSE = 0.05  # seconds between two looks
_SHARE = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)
KIB = 1024


class Scales:
    """Looks again and again while the block runs; `heaviest` is in MiB, 0 where nothing is told."""

    def __init__(self, process: int | None) -> None:
        self.heaviest = 0.0
        self._process = process
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        if self._process is not None:
            self._thread.start()
        return self

    def __exit__(self, *_raised: object) -> None:
        self._over.set()
        if self._process is not None:
            self._thread.join()

    def _look(self) -> None:
        while self._process is not None and not self._over.wait(_PAUSE):
            # Until it runs its own program, a child may have its parent's very memory.
            told = {_told(one) for one in _with_descendants(self._process)}
            held = sum(map(_share, told))
            self.heaviest = max(self.heaviest, held / KIB)


def _with_descendants(process: int) -> Iterator[int]:
    yield process
    for told in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _read(told).split():
            yield from _with_descendants(int(child))


def _told(process: int) -> str:
    return _read(Path(f"/proc/{process}/smaps_rollup"))


def _share(told: str) -> int:
    found = _SHARE.search(told)
    return int(found[1]) if found else 0


def _read(place: Path) -> str:
    """A process may have ended since it was named."""
    try:
        return place.read_text("utf-8")
    except OSError:
        return ""

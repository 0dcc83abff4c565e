"""How much memory all processes of a command hold at once, where the system tells.

A parallel build has several processes, and the largest of them is not the whole. Pages that
they share count once: each process's share is summed, as Linux tells it.
"""

import re
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Self

_PAUSE = 0.05  # seconds between two looks
_TOLD = re.compile(r"^(Rss|Pss|Private_Dirty):\s+(\d+) kB", re.MULTILINE)
_OWN = "Private_Dirty"
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
            held = sum(_shares(self._process))
            self.heaviest = max(self.heaviest, held / KIB)


def _shares(process: int, parent: Mapping[str, int] | None = None) -> Iterator[int]:
    """Of a process and all that it began, the shares in KiB."""
    told = {name: int(size) for name, size in _TOLD.findall(_read(_rollup(process)))}
    if told and not (parent and _is_one(told, parent)):
        yield told["Pss"]
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _read(listed).split():
            yield from _shares(int(child), told)


def _is_one(child: Mapping[str, int], parent: Mapping[str, int]) -> bool:
    """Whether a child has its parent's very memory, as until it runs its own program.

    What a copy has to itself is little at first, and never just as much as its parent has.
    """
    own, near = child[_OWN], child["Rss"] / 100
    return own * 2 > child["Rss"] and abs(own - parent.get(_OWN, 0)) < near


def _rollup(process: int) -> Path:
    return Path(f"/proc/{process}/smaps_rollup")


def _read(place: Path) -> str:
    """A process may have ended since it was named."""
    try:
        return place.read_text("utf-8")
    except OSError:
        return ""

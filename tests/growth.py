"""Whether work grows with what it is given, or with the square of it; however fast the machine."""

import time
from collections.abc import Callable

TIMES = 4
"""So many times as much; what grows with the square of it takes sixteen times as long."""

MOST = 8.0
TRIES = 5
"""The machine may be busy with something else during one of them."""


def grows_evenly(work: Callable[[int], object], size: int) -> bool:
    """Whether work on a size takes but a few times as long as on a quarter of it."""
    work(size // TIMES**3)  # whatever is loaded or read but once
    return any(_ratio(work, size) < MOST for _ in range(TRIES))


def _ratio(work: Callable[[int], object], size: int) -> float:
    part, whole = _seconds(work, size // TIMES), _seconds(work, size)
    return whole / part if part else 0.0


def _seconds(work: Callable[[int], object], size: int) -> float:
    """Of this process, and of no other."""
    began = time.process_time()
    work(size)
    return time.process_time() - began

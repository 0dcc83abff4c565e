"""The files of this package as they look; it imports next to nothing, for it comes early."""

import os
from functools import cache

_PACKAGE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120  # without pathlib


@cache
def own_files() -> tuple[tuple[str, os.stat_result], ...]:
    """Their paths, in order, with what the system tells of each when it is first asked.

    What runs was loaded before; another look could only tell of code that does not run.
    """
    found = []
    waiting = [_PACKAGE]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for one in entries:
                if not one.is_dir():
                    found.append((one.path, one.stat()))
                elif one.name != "__pycache__":
                    waiting.append(one.path)
    return tuple(sorted(found, key=lambda one: one[0]))

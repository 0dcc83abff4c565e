"""The check against a base: a log with a past in git, and its last commit but one.

It runs where nothing is kept from before, as for a pull request in CI; so does the plain one.
"""

from functools import partial
from pathlib import Path

from bench.history import write_history
from bench.processes import Work
from bench.scenes.check import CHECK, FLOOR, forget

COMMITS = 50


def works(folder: Path, size: int, _wanted: set[str]) -> dict[str, Work]:
    """A plain check, and one that tells what is new."""
    write_history(folder, size, COMMITS)
    cold = partial(forget, folder)
    return {
        "floor": Work(FLOOR, folder),
        "check": Work(CHECK, folder, cold),
        "base": Work((*CHECK, "--base", "HEAD~1"), folder, cold),
    }

"""The part of a log that pages asked about the last time they were made."""

import os
import stat
from collections.abc import Callable, Collection, Iterable
from datetime import date
from pathlib import Path

from sayso.app.opening import uncollected
from sayso.load import Memory, load
from sayso.model import Log
from sayso.settings import Settings
from sayso.workspace import DiskTree, holds, read_file, read_owners

_BY_PATH = frozenset(("at", "path", "text"))
_BY_ID = frozenset(("id", "ties"))

Tied = Callable[[Collection[str]], Iterable[str]]
"""The paths of the decisions that are tied to some, by the ids of these."""


class Part:
    """Reads parts of a log, each file once, and the people in any case."""

    def __init__(self, root: Path, settings: Settings, today: date) -> None:
        self.tree = DiskTree(root)
        self._root, self._settings, self._today = root, settings, today
        self._owners = list(read_owners(root))
        self._memory: Memory = {}

    def log(self, paths: Iterable[str]) -> Log:
        """The log as if it held no more than the records of some paths.

        Links are left out: whoever misses one has to read the whole log.
        """
        files = [read_file(self._root, path) for path in sorted(paths) if self._holds(path)]
        given = (self._settings, self._today, self.tree)
        with uncollected():
            return load([*self._owners, *files], *given, memory=self._memory)

    def _holds(self, path: str) -> bool:
        try:
            is_file = stat.S_ISREG(os.lstat(self._root / path).st_mode)
        except (OSError, ValueError):  # what a page names may be no path at all
            return False
        return is_file and holds(path, self._settings.ignore)


def asked_about(keys: Iterable[str], decisions: Iterable[str], tied: Tied) -> set[str]:
    """The paths where records lie that pages noted by some keys.

    `decisions` are the paths of all.
    """
    paths, ids, ties = set[str](), set[str](), set[str]()
    for key in keys:
        kind, _, named = key.partition(":")
        if kind in _BY_PATH:
            paths.add(named)
        elif kind in _BY_ID:
            ids.add(named)
            if kind == "ties":
                ties.add(named)
    files = {f"{one}.md" for one in ids}
    paths.update(path for path in decisions if path.rpartition("/")[2] in files)
    paths.update(f"goals/{one}.md" for one in ids if "/" in one)
    paths.update(f"goals/{one}/README.md" for one in ids if "/" not in one)
    return paths | set(tied(ties))

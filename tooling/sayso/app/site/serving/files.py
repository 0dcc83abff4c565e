"""The files that a site is made from, and which of them have changed since the last look."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from sayso import history
from sayso.app.site.configuration import inherited
from sayso.model.owners import OWNERS
from sayso.settings import Settings
from sayso.workspace import FOLDERS, Listed, list_files

SETTINGS = ("sayso.toml", "pyproject.toml")
CONFIG = "mkdocs.yml"
GIT = ("HEAD", "logs/HEAD")
"""What git writes whenever the last commit is another one."""

Stamp = tuple[int, int, int, int]
"""Size, times of change, and the number of a file on the disk."""


class Files:
    """Looks at few files often, and at all of them now and then.

    It opens none but the engine's configuration, which says what else to look at.
    A path is relative to the log; those of git are names of its own files.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        found = history.ask(root, "rev-parse", "--absolute-git-dir")
        self._git = Path(found.strip()) if found else root / ".git"
        self._seen: dict[str, Stamp] = {}
        self._emptied: set[str] = set()
        self._folders: set[str] = {*FOLDERS}
        self.above: tuple[str, ...] = ()
        self.listed: dict[str, Listed] = {}

    def glance(self, paths: Iterable[str]) -> frozenset[str] | None:
        """Those of some records that were written to; None where only a sweep can tell.

        That is where something came or went, or where it is no record that has changed.
        """
        if any(_stamp(self._place(one)) != self._seen.get(one) for one in self._watched()):
            return None
        now = {path: _stamp(self._root / path) for path in paths}
        changed = {path: stamp for path, stamp in now.items() if stamp != self._seen.get(path)}
        if not all(self._is_written_to(path, stamp) for path, stamp in changed.items()):
            return None
        self._seen |= {path: stamp for path, stamp in changed.items() if stamp}
        return frozenset(changed)

    def _is_written_to(self, path: str, stamp: Stamp | None) -> bool:
        """Whether it is the same file, which holds something."""
        before = self._seen.get(path)
        return bool(before and stamp and stamp[0] and before[3] == stamp[3])

    def sweep(self, settings: Settings) -> frozenset[str]:
        """The paths of all that has changed since the last sweep, come or gone."""
        try:
            self.listed = {one[0]: one for one in list_files(self._root, settings)}
            self._folders = {path.rpartition("/")[0] for path in self.listed} | {*FOLDERS}
        except OSError:  # a folder went while it was read: the next sweep sees
            return frozenset()
        above = inherited(self._root / CONFIG)
        self.above = tuple(os.path.relpath(one, self._root) for one in above)
        now = dict(self._all(settings.site.docs))
        changed = {path for path in now.keys() | self._seen.keys() if self._differs(path, now)}
        waiting = {path for path in changed if self._is_just_emptied(path, now)}
        self._emptied = waiting
        self._seen = now | {path: self._seen[path] for path in waiting}
        return frozenset(changed - waiting)

    def _differs(self, path: str, now: Mapping[str, Stamp]) -> bool:
        return now.get(path) != self._seen.get(path)

    def _is_just_emptied(self, path: str, now: Mapping[str, Stamp]) -> bool:
        """Whether somebody has begun to write: editors empty a file before they fill it."""
        before, after = self._seen.get(path), now.get(path)
        return bool(before and after and before[0] and not after[0] and path not in self._emptied)

    def _all(self, docs: str) -> Iterator[tuple[str, Stamp]]:
        for path in self._watched():
            stamp = _stamp(self._place(path))
            if stamp is not None:
                yield path, stamp
        for path, (_, entry) in self.listed.items():
            try:
                yield path, _told(entry.stat())
            except OSError:  # gone, or a link that leads nowhere
                yield path, (0, 0, 0, 0)
        yield from _below(self._root, docs)

    def _watched(self) -> tuple[str, ...]:
        return (*self._folders, OWNERS, *SETTINGS, CONFIG, *self.above, *GIT)

    def _place(self, path: str) -> Path:
        return self._git / path if path in GIT else self._root / path


def _below(root: Path, folder: str) -> Iterator[tuple[str, Stamp]]:
    """All files of a folder of hand-written pages."""
    for inside, _, names in os.walk(root / folder) if folder else ():
        for name in names:
            place = Path(inside, name)
            stamp = _stamp(place)
            if stamp is not None:
                yield Path(os.path.relpath(place, root)).as_posix(), stamp


def _stamp(place: Path) -> Stamp | None:
    try:
        return _told(os.stat(place))  # noqa: PTH116  # asked very often
    except OSError:
        return None


def _told(stat: os.stat_result) -> Stamp:
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino

"""The log as it is while somebody writes: what cannot be read stays as it was, and is told."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from sayso.app.opening import current_day, uncollected
from sayso.app.site.serving.files import SETTINGS, Files
from sayso.errors import UserError
from sayso.load import Memory, load
from sayso.model import Log
from sayso.model.owners import OWNERS
from sayso.settings import Settings
from sayso.source import File
from sayso.workspace import DiskTree, is_root, read_file, read_listed, read_settings


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the log that is shown, and what is wrong with all of it.

    `written` is the log with an `owners.yaml` that cannot be read, where the one that is shown
    has the people of before; otherwise both are the same.
    """

    log: Log
    written: Log
    troubles: tuple[str, ...] = ()
    memory: Memory = field(default_factory=dict)


class Reader:
    """Reads the log again and again, each file only when it has changed."""

    def __init__(self, root: Path, settings: Settings) -> None:
        self.root, self.settings = root, settings
        self._files: dict[str, File] = {}
        self._memory: Memory = {}
        self._owners: File | None = None
        self._trouble = ""

    def read(self, files: Files, changed: Collection[str], touched: frozenset[str]) -> Reading:
        """The log after some files have changed."""
        if not self._files or not {*SETTINGS}.isdisjoint(changed):
            self._read_settings(files)
        if not is_root(self.root) and self._files:
            return self._reading(touched, "The folder of the log is not there any more.")
        for path in changed:
            self._read(path, files)
        return self._reading(touched, self._trouble)

    def _read_settings(self, files: Files) -> None:
        try:
            self.settings, self._trouble = read_settings(self.root), ""
        except UserError as error:
            self._trouble = f"{error.problem} ({error.way_out}); the settings of before are used"
        else:
            files.sweep(self.settings)
            gone = self._files.keys() - files.listed.keys() - {OWNERS}
            for path in (*gone, *files.listed):
                if path in gone or path not in self._files:
                    self._read(path, files)

    def _read(self, path: str, files: Files) -> None:
        before = self._files.pop(path, None)
        if before is not None and before is not self._owners:
            self._memory.pop(before, None)
        if path in files.listed:
            self._files[path] = read_listed(self.root, files.listed[path])
        elif path == OWNERS and (self.root / OWNERS).exists():
            self._files[path] = read_file(self.root, OWNERS)

    def _reading(self, touched: frozenset[str], *troubles: str) -> Reading:
        log = written = self._load(self._files, touched)
        source = written.sources.get(OWNERS)
        if source is None or source.readable:
            self._owners = self._files.get(OWNERS)
        elif self._owners is not None:
            log = self._load(self._files | {OWNERS: self._owners}, touched)
        return Reading(log, written, tuple(filter(None, troubles)), self._memory)

    def _load(self, files: dict[str, File], touched: frozenset[str]) -> Log:
        tree = DiskTree(self.root)
        with uncollected():
            return load(files.values(), self.settings, current_day(), tree, touched, self._memory)

"""A log of which the texts lie in a file without a name, and only what is asked for is at hand."""

import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any
from weakref import WeakValueDictionary, finalize

from sayso.model import Log
from sayso.model.lean import LeanDecision, Place


class Shelf:
    """A file of texts. Processes that begin as copies of this one read it, too."""

    def __init__(self, folder: Path | None = None) -> None:
        self.unpacked: list[tuple[dict[str, Any], str]] = []
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115  # closed with the shelf
        self._end, self._is_written = 0, True
        finalize(self, self._file.close)
        _shelves[self._file.fileno()] = self

    def put(self, text: str) -> Place:
        """Lays a text down; gives its place."""
        data = text.encode("utf-8", "surrogatepass")
        place = self._end, len(data)
        if not _SHARED:
            self._file.seek(self._end)
        self._file.write(data)
        self._end, self._is_written = self._end + len(data), False
        return place

    def text(self, place: Place) -> str:
        """The text at a place."""
        if not self._is_written:
            self._file.flush()
            self._is_written = True
        return self._bytes(*place).decode("utf-8", "surrogatepass")

    def _bytes(self, start: int, length: int) -> bytes:
        if _SHARED:
            return os.pread(self._file.fileno(), length, start)
        self._file.seek(start)
        return self._file.read(length)

    def __reduce__(self) -> tuple[Any, ...]:
        """Another process that began as a copy, or the one it is a copy of, has it, too."""
        self._file.flush()
        return _shelf, (self._file.fileno(),)


_SHARED = hasattr(os, "pread")
"""Whether several processes can read one file, each somewhere else."""

_shelves: WeakValueDictionary[int, Shelf] = WeakValueDictionary()
"""Those of this process, by the files they are in."""


def _let_go() -> None:
    """What is unpacked would become a copy in each process that begins now."""
    for shelf in _shelves.values():
        for held, name in shelf.unpacked:
            held.pop(name, None)
        shelf.unpacked.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_let_go)


def _shelf(file: int) -> Shelf:
    return _shelves[file]


def shelved(log: Log, shelf: Shelf) -> Log:
    """The same log with its decisions on a shelf."""
    lean = {one.path: LeanDecision(one, shelf) for one in log.decisions}
    sources = {
        path: lean[path].source if path in lean else source for path, source in log.sources.items()
    }
    return replace(log, decisions=tuple(lean.values()), sources=sources)

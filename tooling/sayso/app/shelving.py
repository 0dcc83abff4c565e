"""A log of which the texts lie in a file without a name, and are read each time they are asked for.

For work that goes on for long with a log so large that it would take too much memory.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any
from weakref import WeakValueDictionary, finalize

from sayso.model import Decision, Log
from sayso.source import Source

LARGE = 7_500
"""A log of more decisions takes too much memory where each process holds all of it."""

_TOGETHER = 500

Place = tuple[int, int]


class Shelf:
    """A file of texts. Processes that begin as copies of this one read it, too."""

    def __init__(self, folder: Path | None = None) -> None:
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


def _shelf(file: int) -> Shelf:
    return _shelves[file]


class ShelvedSource(Source):
    """A source whose text is read when it is asked for, each time."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # the text
        """Only what is not at hand is asked of this."""
        if name != "text":
            raise AttributeError(name)
        this = self.__dict__
        return this["shelf"].text(this["place"])


def shelve(source: Source, shelf: Shelf) -> None:
    """Puts the text of a source on a shelf, for all who have the source."""
    this = source.__dict__
    this["shelf"], this["place"] = shelf, shelf.put(this.pop("text"))
    object.__setattr__(source, "__class__", ShelvedSource)


def shelved(log: Log, shelf: Shelf) -> Iterator[object]:
    """A log in parts, for `whole`, with the texts of its decisions on a shelf.

    Putting all of it into one message would take nearly as much room again.
    """
    own = {one.path for one in log.decisions}
    others = {path: source for path, source in log.sources.items() if path not in own}
    yield replace(log, decisions=(), sources=others), [*log.sources]
    for start in range(0, len(log.decisions), _TOGETHER):
        some = log.decisions[start : start + _TOGETHER]
        for one in some:
            shelve(one.source, shelf)
        yield [Decision(one.id, one.source, one.excused) for one in some]


def whole(parts: Iterable[Any]) -> Log:
    """The log that came in parts; words in the fields of its decisions are shared."""
    left = iter(parts)
    log, paths = next(left)
    known: dict[str, str] = {}
    decisions = tuple(_sharing(one, known) for some in left for one in some)
    sources = {**log.sources, **{one.path: one.source for one in decisions}}
    found: Log = replace(log, decisions=decisions, sources={path: sources[path] for path in paths})
    return found


def _sharing(one: Decision, known: dict[str, str]) -> Decision:
    values = _shared(one.values, known)
    one.source.__dict__["values"] = one.__dict__["values"] = values
    return one


def _shared(value: Any, known: dict[str, str]) -> Any:  # noqa: ANN401  # a value of YAML
    if isinstance(value, str):
        return known.setdefault(value, value)
    if isinstance(value, list):
        return [_shared(one, known) for one in value]
    return {known.setdefault(key, key): _shared(one, known) for key, one in value.items()}

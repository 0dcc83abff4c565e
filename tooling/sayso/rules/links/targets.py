"""Where a path written in a record leads: to a file of the repository, or nowhere."""

import posixpath
from collections.abc import Iterator, Mapping
from functools import cached_property

from sayso.model import Log, Record
from sayso.model.values import as_text

_LEVELS_ABOVE = ("", "../", "../../", "../../../")
"""A log may lie some folders below the top of its repository; nothing says how many."""


class Surroundings:
    """The files around the records of a log."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def find(self, record: Record, path: str, *, or_root: bool = False) -> str | None:
        """The file or folder that a path in a record means, from the log's root; None if missing.

        A path is looked for from the record's folder, or from the root if it begins with `/`;
        for an imported record also from where it stood before it was imported.
        """
        beside = f"{folder(record.path)}/{path}"
        if beside in self._log.sources:
            return beside
        for one in self._meant(record, path, or_root=or_root):
            if self._log.tree.exists(one):
                return one
            if record.imported and one in self._moved:
                return self._moved[one]
        return None

    def near(self, path: str) -> str | None:
        """The file that is likely meant by a path that leads nowhere, from the log's root."""
        name = posixpath.basename(path)
        known = self._log.by_id.get(name.removesuffix(".md"))
        return known.path if known else self._by_name.get(name)

    def _meant(self, record: Record, path: str, *, or_root: bool) -> Iterator[str]:
        rooted = path.lstrip("/")
        if path.startswith("/"):
            yield from (_joined(level, rooted) for level in _LEVELS_ABOVE)
            return
        yield _joined(folder(record.path), path)
        if or_root:
            yield from (_joined(level, path) for level in _LEVELS_ABOVE)
        before = as_text(record.imported.get("path"))
        if before:
            yield _joined(folder(before), path)

    @cached_property
    def _moved(self) -> Mapping[str, str]:
        """The paths of imported records by those at which they stood before."""
        pairs = ((as_text(one.imported.get("path")), one.path) for one in self._log.records)
        return {before: now for before, now in pairs if before}

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        """The repository's files by name, as far as there is just one of it."""
        found: dict[str, str] = {}
        for path in self._log.tree.files():
            name = posixpath.basename(path)
            found[name] = "" if name in found else path
        return {name: path for name, path in found.items() if path}


def folder(path: str) -> str:
    """The folder of a file, empty for the root."""
    return path.rpartition("/")[0]


def _joined(start: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(start, path))

"""The disk that a log lies on, by plain names of files: all reading of it.

Quick commands need no more than this. `pathlib` takes a third as long to load as Python, and
is left to those who have a use for it.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any

from sayso import history
from sayso.errors import UserError
from sayso.history import Folder
from sayso.model import Mention
from sayso.model.owners import OWNERS
from sayso.settings import Settings
from sayso.source import LARGEST, File

FOLDERS = ("decisions", "goals")

NOT_RECORDS = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".pdf", ".drawio", ".puml", ".mmd")
"""Endings of the pictures and drawings that records show; they are no stray files."""

_PIECE = 64 * 1024
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)


def root_of(start: Folder) -> str:
    """The folder of the log that a folder lies in; a `UserError` where there is none."""
    folder = here = os.path.realpath(start)
    while not is_root(folder):
        folder, below = os.path.dirname(folder), folder
        if folder == below:
            raise UserError(f"{here} is in no log", "`sayso init` begins one here")
    return folder


def is_root(folder: Folder) -> bool:
    """Whether a log begins in a folder."""
    if any(os.path.isfile(os.path.join(folder, name)) for name in (OWNERS, "sayso.toml")):
        return True
    return tool_table(os.path.join(folder, "pyproject.toml")) is not None


def tool_table(path: Folder) -> dict[str, Any] | None:
    """What the file of a project settles for its log; None where it says nothing of one."""
    if not os.path.isfile(path):
        return None
    found: dict[str, Any] | None = table(path).get("tool", {}).get("sayso")
    return found


def table(path: Folder) -> dict[str, Any]:
    """What a file of TOML holds; a `UserError` where it is broken, nothing where there is none."""
    if not os.path.exists(path):
        return {}
    import tomllib  # noqa: PLC0415  # as slow to load as it is rare that settings are needed

    try:
        with open(path, encoding="utf-8") as file:
            return tomllib.loads(file.read())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        name = os.path.basename(path)
        raise UserError(f"{name} cannot be read: {error}", "mend it and try again") from error


Listed = tuple[str, os.DirEntry[str]]
"""A file of the log before it is read: its path in the log, and where it lies."""


def read_files(root: Folder, settings: Settings) -> Iterator[File]:
    """The files of a log: `owners.yaml`, and all in its folders that the settings do not ignore."""
    yield from read_owners(root)
    for one in list_files(root, settings):
        yield read_listed(root, one)


def read_owners(root: Folder) -> Iterator[File]:
    """The file that names people, if there is one."""
    if os.path.exists(os.path.join(root, OWNERS)):
        yield read_file(root, OWNERS)


def list_files(root: Folder, settings: Settings) -> Iterator[Listed]:
    """The files in the folders of a log that the settings do not ignore."""
    ignored = ignoring(settings.ignore)
    for folder in FOLDERS:
        if os.path.isdir(os.path.join(root, folder)):
            for path, entry in _entries(root, folder):
                if not ignored(path):
                    yield path, entry


def read_file(root: Folder, path: str) -> File:
    """One file of the log, with its bytes or why it has none."""
    return _read(os.path.join(root, path), path)


def ignoring(patterns: tuple[str, ...]) -> Callable[[str], object]:
    """Whether a path is one that the settings leave out."""
    if not patterns:
        return lambda _path: False
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  # a tenth of start-up, rarely needed

    return GitIgnoreSpec.from_lines(patterns).match_file


def _entries(root: Folder, folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(os.path.join(root, folder)) as listed:
        entries = sorted(listed, key=attrgetter("name"))
    for entry in entries:
        name = entry.name
        path = f"{folder}/{name}"
        if name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(root, path)
        elif name.endswith(".md") or not name.casefold().endswith(NOT_RECORDS):
            yield path, entry


def read_listed(root: Folder, listed: Listed) -> File:
    """A file found in the folders of a log; links that lead out of it are not followed."""
    path, entry = listed
    if entry.is_symlink() and (refused := _refused_link(root, entry.path)):
        return File(path, b"", refused)
    if not entry.is_file():
        return File(path, b"", "not a regular file")
    return _read(entry.path, path)


def _refused_link(log: Folder, link: str) -> str:
    """Why a link is not followed; empty where it leads to a file that is read nowhere else."""
    from pathlib import Path  # noqa: PLC0415  # slow to load, and few logs have links

    root, target = Path(log).resolve(), Path(link).resolve()
    if not target.is_relative_to(root):
        return "link leads out of the log"
    if not target.exists():
        return "link leads nowhere"
    if target.is_dir():
        return "link to a folder is not followed"
    if target.relative_to(root).parts[0] in FOLDERS:
        return "link leads to a file that the log holds already"
    return ""


def _read(place: str, path: str) -> File:
    try:
        descriptor = os.open(place, _READ)
    except OSError as error:
        return _unreadable(path, error)
    try:
        return File(path, _whole(descriptor))
    except OSError as error:
        return _unreadable(path, error)
    finally:
        os.close(descriptor)


def _unreadable(path: str, error: OSError) -> File:
    return File(path, b"", (error.strerror or "cannot be read").lower())


def _whole(descriptor: int) -> bytes:
    """A file's bytes, or of a very large file enough to tell that it is one."""
    data = os.read(descriptor, _PIECE)
    if len(data) < _PIECE:
        return data
    while len(data) <= LARGEST and (more := os.read(descriptor, LARGEST + 1)):
        data += more
    return data


class DiskTree:
    """The repository around a log, read from the disk as it is asked about."""

    def __init__(self, root: Folder) -> None:
        self.root = root
        self._known: dict[str, bool] = {}

    def exists(self, path: str) -> bool:
        found = self._known.get(path)
        if found is None:
            found = self._known[path] = os.path.exists(os.path.join(self.root, path))
        return found

    @property
    def asked(self) -> Mapping[str, bool]:
        """The paths that somebody asked about, by whether they are there."""
        return self._known

    def files(self) -> Sequence[str]:
        return self._files

    def text(self, path: str) -> str | None:
        try:
            with open(os.path.join(self.root, path), encoding="utf-8") as file:
                return file.read()
        except (OSError, UnicodeDecodeError):
            return None

    def mentions(self, pattern: str) -> Sequence[Mention]:
        found = history.grep(self.root, pattern, FOLDERS)
        return [Mention(*row) for row in found]

    @cached_property
    def _files(self) -> Sequence[str]:
        tracked = history.tracked(self.root)
        return tracked if tracked is not None else sorted(self._walk())

    def _walk(self) -> Iterator[str]:
        for folder, names, files in os.walk(self.root):
            names[:] = sorted(name for name in names if not name.startswith("."))
            for name in files:
                path = os.path.relpath(os.path.join(folder, name), self.root)
                yield path.replace(os.sep, "/")

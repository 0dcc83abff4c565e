"""Where a log begins, its settings, its files, and the repository around it."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import Any

from sayso import history
from sayso.errors import UserError
from sayso.model import Mention
from sayso.model.owners import OWNERS
from sayso.settings import DEFAULT, Lexicon, Settings, Site
from sayso.source import LARGEST, File

FOLDERS = ("decisions", "goals")

NOT_RECORDS = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".pdf", ".drawio", ".puml", ".mmd")
"""Endings of the pictures and drawings that records show; they are no stray files."""


_PIECE = 64 * 1024
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)


def find_root(start: Path) -> Path:
    """The folder of the log that a folder lies in; a `UserError` where there is none."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if is_root(folder):
            return folder
    raise UserError(f"{start} is in no log", "`sayso init` begins one here")


def is_root(folder: Path) -> bool:
    """Whether a log begins in a folder."""
    if (folder / OWNERS).is_file() or (folder / "sayso.toml").is_file():
        return True
    return _tool_table(folder / "pyproject.toml") is not None


def settings_file(root: Path) -> Path:
    """The file that holds the settings, or would."""
    if not (root / "sayso.toml").is_file() and _tool_table(root / "pyproject.toml") is not None:
        return root / "pyproject.toml"
    return root / "sayso.toml"


def read_settings(root: Path) -> Settings:
    """The settings of a log; a `UserError` that names the key where one makes no sense."""
    path = settings_file(root)
    table = _tool_table(path) if path.name == "pyproject.toml" else _table(path)
    given = {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in (table or {}).items()
    }
    if given:
        _require_sense(path.name, given)
    return _settings(given)


def _require_sense(file: str, given: Mapping[str, Any]) -> None:
    from sayso.schema import problems  # noqa: PLC0415  # slow to load, and few logs settle anything

    for problem in problems("settings", given):
        name = ".".join(map(str, problem.route))
        hint = f"look at `{name}`"
        if problem.instead:
            hint = f"did you mean `{problem.instead}`?"
        elif problem.allowed:
            hint = f"allowed: {', '.join(problem.allowed)}"
        raise UserError(f"{file}: {problem.message}", hint)


def _settings(given: dict[str, Any]) -> Settings:
    lexicon = given.get("lexicon", {})
    strict_from = given.get("strict-from")
    return Settings(
        decision_ids=given.get("decision-ids", "date"),
        strict_from=date.fromisoformat(strict_from) if strict_from else None,
        ignore=tuple(given.get("ignore", ())),
        select_rules=tuple(given.get("select-rules", ())),
        ignore_rules=tuple(given.get("ignore-rules", ())),
        active_goals=given.get("active-goals", DEFAULT.active_goals),
        open_things=given.get("open-things", DEFAULT.open_things),
        language=given.get("language", DEFAULT.language),
        lexicon=Lexicon(frozenset(lexicon.get("allow", ())), frozenset(lexicon.get("add", ()))),
        cache=given.get("cache", DEFAULT.cache),
        site=_site(given.get("site", {})),
    )


def _site(given: dict[str, Any]) -> Site:
    named = {key.replace("-", "_"): value for key, value in given.items()}
    return Site(**named | {"allow_hosts": tuple(given.get("allow-hosts", ()))})


def _tool_table(path: Path) -> dict[str, Any] | None:
    if not path.is_file():
        return None
    table: dict[str, Any] | None = _table(path).get("tool", {}).get("sayso")
    return table


def _table(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    import tomllib  # noqa: PLC0415  # as slow to load as it is rare that settings are needed

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"{path.name} cannot be read: {error}", "mend it and try again") from error


Listed = tuple[str, os.DirEntry[str]]
"""A file of the log before it is read: its path in the log, and where it lies."""


def read_files(root: Path, settings: Settings) -> Iterator[File]:
    """The files of a log: `owners.yaml`, and all in its folders that the settings do not ignore."""
    yield from read_owners(root)
    for one in list_files(root, settings):
        yield read_listed(root, one)


def read_owners(root: Path) -> Iterator[File]:
    """The file that names people, if there is one."""
    if (root / OWNERS).exists():
        yield read_file(root, OWNERS)


def list_files(root: Path, settings: Settings) -> Iterator[Listed]:
    """The files in the folders of a log that the settings do not ignore."""
    ignored = _ignored(settings.ignore)
    for folder in FOLDERS:
        if (root / folder).is_dir():
            for path, entry in _entries(root, folder):
                if not ignored(path):
                    yield path, entry


def read_file(root: Path, path: str) -> File:
    """One file of the log, with its bytes or why it has none."""
    return _read(os.fspath(root / path), path)


def holds(path: str, ignored: Sequence[str]) -> bool:
    """Whether a file of a path would be read as part of the log."""
    if path == OWNERS:
        return True
    parts = path.split("/")
    return (
        parts[0] in FOLDERS
        and len(parts) > 1
        and not any(part.startswith(".") for part in parts)
        and not path.casefold().endswith(NOT_RECORDS)
        and not _ignored(tuple(ignored))(path)
    )


def _ignored(patterns: tuple[str, ...]) -> Callable[[str], object]:
    if not patterns:
        return lambda _path: False
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  # a tenth of start-up, rarely needed

    return GitIgnoreSpec.from_lines(patterns).match_file


def _entries(root: Path, folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(root / folder) as listed:
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


def read_listed(root: Path, listed: Listed) -> File:
    """A file found in the folders of a log; links that lead out of it are not followed."""
    path, entry = listed
    if entry.is_symlink() and (refused := _refused_link(root.resolve(), Path(entry.path))):
        return File(path, b"", refused)
    if not entry.is_file():
        return File(path, b"", "not a regular file")
    return _read(entry.path, path)


def _refused_link(root: Path, link: Path) -> str:
    """Why a link is not followed; empty where it leads to a file that is read nowhere else."""
    target = link.resolve()
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

    def __init__(self, root: Path) -> None:
        self.root = root
        self._known: dict[str, bool] = {}

    def exists(self, path: str) -> bool:
        found = self._known.get(path)
        if found is None:
            found = self._known[path] = os.path.exists(os.path.join(self.root, path))  # noqa: PTH110, PTH118
        return found

    @property
    def asked(self) -> Mapping[str, bool]:
        """The paths that somebody asked about, by whether they are there."""
        return self._known

    def files(self) -> Sequence[str]:
        return self._files

    def text(self, path: str) -> str | None:
        try:
            return (self.root / path).read_text("utf-8")
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
                yield Path(folder, name).relative_to(self.root).as_posix()

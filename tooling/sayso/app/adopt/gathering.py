"""The files that somebody asks to bring in, read from the disk."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import UserError
from sayso.importers import ForeignFile
from sayso.importers.log4brains import SETTINGS
from sayso.source import LARGEST

MARKDOWN = (".md", ".markdown")
_NOT_ENTERED = frozenset({"node_modules"})


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was asked for; `place` is its path in the log if it lies in `decisions/`.

    `trouble` says in a few words why it cannot be brought in.
    """

    file: ForeignFile
    place: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that was found: files by the path they are known by, and settings of log4brains."""

    found: tuple[Found, ...]
    settings: tuple[ForeignFile, ...]


def gather(root: Path, given: Sequence[Path]) -> Gathered:
    """The Markdown files among the given files and folders; a `UserError` where there is none."""
    root = root.resolve()
    bases = {_base(path): path for path in given}
    names = _names(root, bases)
    found: dict[Path, Found] = {}
    settings: dict[Path, ForeignFile] = {}
    for base in sorted(bases, key=lambda one: (len(one.parts), one)):
        for path in _files(given, base):
            known = _known(path, base, names[base])
            if path.name == SETTINGS:
                settings.setdefault(path, ForeignFile(known, _read(path)))
            else:
                found.setdefault(path, _find(root, path, known))
    if not found:
        raise UserError(
            f"no Markdown file in {', '.join(map(str, given))}", "name the folder of the records"
        )
    return Gathered(tuple(found.values()), tuple(settings.values()))


def stems(root: Path) -> frozenset[str]:
    """The names that files in `decisions/` have, in one case, as some disks know only one."""
    return frozenset(path.stem.casefold() for path in (root / "decisions").rglob("*.md"))


def _base(path: Path) -> Path:
    if not path.exists():
        raise UserError(f"{path} is not there", "name a file or a folder of records")
    return path.resolve() if path.is_dir() else path.parent.resolve()


def _names(root: Path, bases: Iterable[Path]) -> Mapping[Path, str]:
    """What the paths below each folder begin with: nothing within the log, else its own name.

    Folders of one name are told apart by the folders above them.
    """
    outside = [base for base in bases if not base.is_relative_to(root)]
    length = 1
    while len({base.parts[-length:] for base in outside}) < len(outside):
        length += 1
    within = {
        base: "" if base == root else base.relative_to(root).as_posix()
        for base in bases
        if base.is_relative_to(root)
    }
    return within | {base: "/".join(base.parts[-length:]).lstrip("/") for base in outside}


def _files(given: Sequence[Path], base: Path) -> Iterator[Path]:
    for path in given:
        if not path.is_dir() and path.parent.resolve() == base:
            yield base / path.name
        elif path.is_dir() and path.resolve() == base:
            yield from _walk(base)


def _walk(base: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(base):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in _NOT_ENTERED
        )
        yield from filter(Path.is_symlink, (Path(folder, name) for name in folders))
        for name in sorted(names):
            hidden = name.startswith(".")
            if name == SETTINGS or (not hidden and name.casefold().endswith(MARKDOWN)):
                yield Path(folder, name)


def _known(path: Path, base: Path, name: str) -> str:
    within = path.relative_to(base).as_posix()
    known = f"{name}/{within}" if name else within
    return os.fsencode(known).decode("utf-8", "replace")


def _find(root: Path, path: Path, known: str) -> Found:
    trouble, data = _trouble(root, path), b""
    if not trouble:
        try:
            data = _read(path)
        except OSError as error:
            trouble = f"cannot be read: {(error.strerror or 'no reason given').lower()}"
    within = path.is_relative_to(root / "decisions") and path.suffix == ".md"
    return Found(ForeignFile(known, data), known if within else "", trouble)


def _trouble(root: Path, path: Path) -> str:
    if path.is_symlink():
        return "is a link"
    if not path.name.casefold().endswith(MARKDOWN):
        return "is not Markdown"
    if not path.is_file():
        return "is not a regular file"
    if path.is_relative_to(root / "goals"):
        return "stands among the goals of this log"
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return "has a name that is not UTF-8"
    return ""


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)

"""Derived files: rendered, then compared with what is there, then written.

A folder of derived files comes with a list of what was written into it, so that what is
no longer derived can go, and what somebody else put there stays.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath


@dataclass(frozen=True, slots=True, order=True)
class Artifact:
    """A derived file by its path in the folder it goes to; text is written as UTF-8."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Copy:
    """A file taken over as it is; `origin` is its path from the log's root."""

    path: str
    origin: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """The paths that were written because their bytes differed, and those that went."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


def publish(
    folder: Path, derived: Iterable[Artifact | Copy], *, listed: Path, root: Path
) -> Outcome:
    """Brings a folder up to date; `listed` is the file that names what was written before."""
    before = frozenset(listed.read_text("utf-8").splitlines()) if listed.is_file() else frozenset()
    now: set[str] = set()
    written: list[str] = []
    for one in derived:
        now.add(one.path)
        if _write(folder / one.path, _content(one, root)):
            written.append(one.path)
    listed.parent.mkdir(parents=True, exist_ok=True)
    listed.write_text("".join(f"{path}\n" for path in sorted(now)), "utf-8", newline="\n")
    gone = sorted(before - now)
    for path in gone:
        _remove(folder, path)
    return Outcome(tuple(sorted(written)), tuple(gone))


def _content(one: Artifact | Copy, root: Path) -> bytes:
    return one.text.encode() if isinstance(one, Artifact) else (root / one.origin).read_bytes()


def _write(place: Path, content: bytes) -> bool:
    try:
        if place.read_bytes() == content:
            return False
    except OSError:
        place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    return True


def _remove(folder: Path, path: str) -> None:
    """Takes a file away, and the folders that it leaves empty."""
    if not is_inside(path):
        return
    place = folder / path
    place.unlink(missing_ok=True)
    for parent in place.parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            return
        parent.rmdir()


def is_inside(path: str) -> bool:
    """Whether a path stays in the folder it is relative to."""
    pure = PurePosixPath(path)
    return not pure.is_absolute() and ".." not in pure.parts

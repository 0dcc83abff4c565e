"""Files brought into a folder: only what is not there as it should be is made and written."""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.app.site.press.kept.keeping import Keeping, Kept, as_mapping
from sayso.artifact import is_inside

Seen = tuple[int, int, int]
"""The size of a file, the moment it was written in, and its number on the disk."""


@dataclass(frozen=True, slots=True)
class Placing:
    """What is to be done with a folder."""

    folder: Path
    planned: Mapping[str, str]
    missing: tuple[str, ...]
    strange: tuple[str, ...]
    seen: Mapping[str, Seen]

    @property
    def changes(self) -> bool:
        return bool(self.missing or self.strange)


def placing(folder: Path, planned: Mapping[str, str], kept: Keeping) -> Placing:
    """Compares a folder with what is planned: for each path, a fingerprint of its content."""
    row = as_mapping(kept.head(_name(folder)))
    seen = {path: told for path, told in _walk(folder) if path in planned or not _hidden(path)}
    missing = [path for path, sign in planned.items() if not _is_there(path, sign, seen, row)]
    strange = [path for path in seen if path not in planned]
    return Placing(folder, planned, tuple(missing), tuple(strange), seen)


def is_in_place(folder: Path, kept: Keeping) -> bool:
    """Whether a folder is as it was left, with nothing more and nothing less in it."""
    row = as_mapping(kept.head(_name(folder)))
    seen = {path: list(told) for path, told in _walk(folder) if path in row or not _hidden(path)}
    return bool(row) and seen == {path: told[1:] for path, told in row.items()}


def left_in(folder: Path, kept: Keeping) -> Placing:
    """A folder as it was left, for who knows that it still is."""
    row = as_mapping(kept.head(_name(folder)))
    signs = {path: told[0] for path, told in row.items()}
    return Placing(folder, signs, (), (), {path: tuple(told[1:]) for path, told in row.items()})


def place(work: Placing, stage: Path, kept: Keeping) -> None:
    """Moves what was made in a folder beside it to its place, and takes away what is strange.

    What is known of the folder is forgotten first, so that a move that ends half way is made
    good by the next one.
    """
    kept.drop([_name(work.folder)])
    if not _moved_whole(work, stage):
        work.folder.mkdir(parents=True, exist_ok=True)
        for path in work.strange:
            _remove(work.folder, path)
        for path in work.missing:
            _move(stage / path, work.folder, path)
    shutil.rmtree(stage, ignore_errors=True)
    there = f"{work.folder}/"
    seen = dict(work.seen) | {path: _told(os.stat(there + path)) for path in work.missing}  # noqa: PTH116
    rows = {path: [sign, *seen[path]] for path, sign in work.planned.items()}
    kept.put([Kept(_name(work.folder), rows, b"")])


def _moved_whole(work: Placing, stage: Path) -> bool:
    """Where there is no folder yet, the other one takes its place in one step."""
    if work.folder.exists() or work.folder.is_symlink() or not stage.is_dir():
        return False
    try:
        work.folder.parent.mkdir(parents=True, exist_ok=True)
        stage.replace(work.folder)
    except OSError:  # on another disk, perhaps
        return False
    return True


def written(stage: Path, path: str, content: bytes) -> None:
    """Writes a file into a folder of its own."""
    place = f"{stage}/{path}"
    try:
        _write(place, content)
    except FileNotFoundError:
        Path(place).parent.mkdir(parents=True, exist_ok=True)
        _write(place, content)


def _write(place: str, content: bytes) -> None:
    with open(place, "wb") as file:  # noqa: PTH123  # for all pages of a site
        file.write(content)


def _name(folder: Path) -> str:
    return f"placed {folder.name}"


def _is_there(path: str, sign: str, seen: Mapping[str, Seen], row: Mapping[str, list[Any]]) -> bool:
    told = row.get(path)
    return told is not None and told[0] == sign and seen.get(path) == tuple(told[1:])


def _hidden(path: str) -> bool:
    """Hidden files at the top stay: a host's own settings, or a checkout of a branch of pages."""
    return path.startswith(".")


def _walk(folder: Path, inside: str = "") -> Iterator[tuple[str, Seen]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for one in entries:
        path = f"{inside}{one.name}"
        if one.is_dir(follow_symlinks=False):
            yield from _walk(folder / one.name, f"{path}/")
        else:
            yield path, _told(one.stat(follow_symlinks=False))


def _told(stat: os.stat_result) -> Seen:
    return stat.st_size, stat.st_mtime_ns, stat.st_ino


def _move(made: Path, folder: Path, path: str) -> None:
    there = folder / path
    try:
        made.replace(there)
    except OSError:  # a folder is missing, or stands where the file goes, or the other way round
        inside = there.relative_to(folder).parents
        for parent in (folder / one for one in reversed(inside) if one.name):
            if parent.is_symlink() or parent.is_file():
                parent.unlink()
        if there.is_dir():
            shutil.rmtree(there)
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(made, there)


def _remove(folder: Path, path: str) -> None:
    """Takes a file away, and the folders that it leaves empty."""
    if not is_inside(path):
        return
    (folder / path).unlink(missing_ok=True)
    for parent in (folder / path).parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            return
        parent.rmdir()

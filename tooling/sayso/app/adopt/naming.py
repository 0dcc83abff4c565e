"""Ids for records that come in: the name of their file, made telling where it is taken."""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

LONGEST = 180
"""Bytes of a name; file systems allow 255, and something may have to be added."""

_ILLEGAL = re.compile(r'[\s<>:"/\\|?*\x00-\x1f\x7f]+')
_SAYS_LITTLE = frozenset(
    {
        *("adr", "adrs", "architecture", "decision", "decisions", "decision-records", "doc"),
        *("docs", "documentation", "packages", "records", "src"),
    }
)


def legal_id(stem: str) -> str:
    """A file's stem as an id: as it is, except for what no file name should hold."""
    name = _ILLEGAL.sub("-", stem).strip("-. ")
    return name.encode()[:LONGEST].decode("utf-8", "ignore").rstrip("-. ") or "record"


def name_all(
    paths: Iterable[str], packages: Mapping[str, str], holders: Mapping[str, str]
) -> dict[str, str]:
    """An id for each path, whatever their order.

    `holders` are the ids already taken, in lower case, with the path of who has them;
    `packages` are folders with the name of the package whose records they hold.
    """
    taken = dict(holders)
    ids: dict[str, str] = {}
    late: list[str] = []
    for path in sorted(paths):
        wanted = legal_id(PurePosixPath(path).stem)
        if wanted.casefold() in taken:
            late.append(path)
        else:
            ids[path] = wanted
            taken[wanted.casefold()] = path
    for path in late:
        ids[path] = _told_apart(path, package_of(path, packages), taken)
        taken[ids[path].casefold()] = path
    return ids


def package_of(path: str, packages: Mapping[str, str]) -> str:
    """The package whose folder of records a path lies in, empty where there is none."""
    above = (str(folder) for folder in PurePosixPath(path).parents)
    return next((packages[folder] for folder in above if folder in packages), "")


def _told_apart(path: str, package: str, taken: Mapping[str, str]) -> str:
    stem = legal_id(PurePosixPath(path).stem)
    telling = package or _distinguishing(path, taken[stem.casefold()])
    named = f"{stem}-{legal_id(telling)}" if telling else stem
    number, found = 2, named
    while found.casefold() in taken:
        found = f"{stem}-{number}"
        number += 1
    return found


def _distinguishing(path: str, other: str) -> str:
    """The last folder of a path that the other has not, one with a name of its own if any."""
    theirs = set(PurePosixPath(other).parts)
    own = [part for part in PurePosixPath(path).parts[:-1] if part not in theirs]
    telling = [part for part in own if part.casefold() not in _SAYS_LITTLE]
    return (telling or own or [""])[-1][:40]

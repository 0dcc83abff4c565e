"""Path patterns: which paths one means, and how closely it says so.

They are those of .gitignore, read from the folder of the log, with one rule of CODEOWNERS on
top: `docs/*` means the files of that folder and none further down.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Generic, TypeVar

Precision = tuple[int, int, int, bool]

Match = Callable[[str], bool]

One = TypeVar("One")

_WILD = frozenset("*?[\\")
_PLAIN = re.compile(r"(/?)((?:[^*?\[\\/]+/)*[^*?\[\\/]+)(/\*\*|/)?")
_SOMETHING = "\x01"
"""A file's name that no pattern mentions, so that only a wildcard for any name matches it."""


def steps(pattern: str) -> tuple[str, ...]:
    """A pattern's folders and file, such that patterns written differently but alike agree.

    As in .gitignore, one without a slash inside matches at any depth, and one that names a
    folder matches all in it.
    """
    plain = pattern.strip().removeprefix("./")
    parts = [part for part in plain.split("/") if part]
    if parts and "/" not in plain.rstrip("/"):
        parts = ["**", *parts]
    kept = [part for part, after in pairwise([*parts, ""]) if not part == after == "**"]
    while len(kept) > 1 and kept[-1] == "**":
        kept.pop()
    return tuple(kept)


def foothold(pattern: str) -> tuple[str, ...]:
    """The folders that a pattern names in full before its first wildcard."""
    found: list[str] = []
    for step in steps(pattern):
        if _wild(step):
            break
        found.append(step)
    return tuple(found)


def precision(pattern: str) -> Precision:
    """How precise a pattern is: the greater, the closer; of two that match, the closer wins."""
    all_steps = steps(pattern)
    named = sum(not _wild(step) for step in all_steps)
    partly = sum(_wild(step) and bool(step.strip("*")) for step in all_steps)
    return len(foothold(pattern)), named, partly, _stays_in_folder(pattern)


def excludes(pattern: str) -> bool:
    """Whether a pattern takes paths away from those before it in its list."""
    return pattern.strip().startswith("!")


@lru_cache(maxsize=4096)
def matcher(pattern: str) -> Match:
    """Whether a path is meant by a pattern; an exclusion means what it takes away.

    What is no pattern, such as a comment or an unfinished range, means nothing.
    """
    written = pattern.strip().removeprefix("!")
    plain = _PLAIN.fullmatch(written)
    if plain and not written.startswith("#"):
        anchored = plain[1] or "/" in plain[2] or plain[3] == "/**"
        return (_named if anchored else _anywhere)(plain[2], plain[3] or "")
    if not _stays_in_folder(written):
        return _by_library(written)
    inside = _by_library(f"{written[:-1]}{_SOMETHING}")
    return lambda path: inside(f"{path.rpartition('/')[0]}/{_SOMETHING}")


def means(patterns: Sequence[str], path: str) -> str | None:
    """The pattern of a list by which it means a path; None where none does, or the last excludes.

    Of those that mean it the closest is told.
    """
    found = [one for one in patterns if matcher(one)(path)]
    if not found or excludes(found[-1]):
        return None
    return max((one for one in found if not excludes(one)), key=precision)


class Patterns(Generic[One]):
    """Many patterns, each standing for something, to be asked about many paths.

    A pattern is tried only on paths below the folders that it names in full.
    """

    def __init__(self, given: Iterable[tuple[str, One]]) -> None:
        self._by_folder: dict[str, list[tuple[str, One]]] = {}
        for pattern, one in given:
            folder = "/".join(foothold(pattern.strip().removeprefix("!")))
            self._by_folder.setdefault(folder, []).append((pattern, one))

    def of(self, path: str) -> Iterator[One]:
        """What the patterns stand for that mean a path, those of outer folders first."""
        for folder in _upwards(path):
            for pattern, one in self._by_folder.get(folder, ()):
                if matcher(pattern)(path):
                    yield one


def _upwards(path: str) -> Iterator[str]:
    yield ""
    at = path.find("/")
    while at != -1:
        yield path[:at]
        at = path.find("/", at + 1)
    yield path


def _named(place: str, after: str) -> Match:
    below = f"{place}/"
    if after:
        return lambda path: path.startswith(below)
    return lambda path: path == place or path.startswith(below)


def _anywhere(name: str, after: str) -> Match:
    """A name without a slash before it means what is called so at any depth, and all below."""
    step = f"/{name}/"
    if after:
        return lambda path: step in f"/{path}"
    return lambda path: step in f"/{path}/"


def _by_library(pattern: str) -> Match:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  # a tenth of start-up, rarely needed

    if pattern.endswith("/**/"):
        pattern += "*/"  # folders below the one named; the library takes files for them too
    try:
        (found,) = GitIgnoreSpec.from_lines([pattern]).patterns
    except (ValueError, re.error):  # the library lets both through
        return _never
    if found.include is None:
        return _never
    return lambda path: found.match_file(path) is not None


def _never(path: str) -> bool:
    del path
    return False


def _stays_in_folder(pattern: str) -> bool:
    """Whether a pattern means the files of a folder alone, as in `docs/*`."""
    parts = pattern.strip().split("/")
    return len(parts) > 1 and parts[-1] == "*" and any(parts[:-1]) and parts[-2] != "**"


def _wild(step: str) -> bool:
    return not _WILD.isdisjoint(step)

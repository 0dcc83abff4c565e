"""Lines of which the last that matches wins → claims of which the closest wins.

Where a later line takes paths from an earlier one that is closer, the paths that both mean are
claimed once more, closely enough; where no pattern says which those are, file by file.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.model.patterns import Patterns, foothold, matcher, precision, steps
from sayso.ownership.claims import ANYTHING


@dataclass(frozen=True, slots=True)
class Entry:
    """A pattern and whoever owns what it means; `line` is that of the file it comes from."""

    line: int
    pattern: str
    owners: tuple[str, ...]
    section: str = ""


@dataclass(frozen=True, slots=True)
class Ordered:
    """Entries whose order has no meaning any more, and what is to be told, by line."""

    entries: tuple[Entry, ...]
    remarks: tuple[tuple[int, str], ...]


Deciding = Callable[[str], Sequence[int]]
"""The lines that decide for a file: the last that matches, of each section that has one."""


def by_closeness(given: Sequence[Entry], files: Iterable[str], deciding: Deciding) -> Ordered:
    """Entries that give every file the owners that the lines give it which decide for it."""
    remarks: list[tuple[int, str]] = []
    living = [one for index, one in enumerate(given) if not _dead(one, given[index + 1 :], remarks)]
    closer = [
        shared
        for index, later in enumerate(living)
        for earlier in living[:index]
        if (shared := _shared(earlier, later)) is not None
    ]
    entries = _distinct([*living, *closer])
    by_line = {one.line: one for one in given}
    nobody = Entry(0, "", ())

    def decided(path: str) -> Entry | None:
        lines = sorted(line for line in deciding(path) if line in by_line)
        if len(lines) > 1:
            remarks.append((lines[-1], f"asks together with line {lines[0]}; here the closer does"))
            return None
        return by_line[lines[0]] if lines else nobody

    single = list(_one_by_one(entries, files, decided))
    remarks += _told_one_by_one(single)
    return Ordered(tuple(_distinct([*entries, *single])), tuple(dict.fromkeys(remarks)))


Decided = Callable[[str], Entry | None]


def _dead(one: Entry, later: Iterable[Entry], remarks: list[tuple[int, str]]) -> bool:
    """Whether a line never decides, since one after it means all that it means."""
    for other in later:
        if other.section == one.section and _covers(other.pattern, one.pattern):
            remarks.append((one.line, f"decides nothing: line {other.line} comes after it"))
            return True
    return False


def _covers(wide: str, narrow: str) -> bool:
    if steps(wide) == steps(narrow):
        return _reach(wide) >= _reach(narrow)
    if wide in {"*", "**"}:
        return True
    named = foothold(narrow)
    if named == steps(narrow) and not narrow.endswith(("/", "/**")) and not _names(wide, named):
        return False
    return any(_takes_all_in(wide, named[:end]) for end in range(1, len(named) + 1))


def _takes_all_in(pattern: str, folder: Sequence[str]) -> bool:
    """Whether a pattern means all that a folder could hold, near and deep."""
    inside = f"{'/'.join(folder)}/{ANYTHING}"
    match = matcher(pattern)
    return match(inside) and match(f"{inside}/{ANYTHING}")


def _names(wide: str, path: Sequence[str]) -> bool:
    return matcher(wide)("/".join(path))


def _reach(pattern: str) -> int:
    """How much a pattern means beside others of the same steps: a file too, or what is in it."""
    return 0 if pattern.endswith("/**") else 1 if pattern.endswith("/") else 2


def _shared(earlier: Entry, later: Entry) -> Entry | None:
    """What both mean, closer than either: where one is a folder and the other stands anywhere."""
    if set(earlier.owners) == set(later.owners) or earlier.section != later.section:
        return None
    if precision(earlier.pattern) < precision(later.pattern):
        return None
    folder, rest = steps(earlier.pattern), steps(later.pattern)
    above = foothold(later.pattern)
    anywhere = rest[len(above) :]
    if foothold(earlier.pattern) != folder or folder[: len(above)] != above:
        return None
    if anywhere[:1] != ("**",) or len(anywhere) == 1:
        return None
    ending = "/" if later.pattern.endswith("/") else ""
    pattern = "/".join((*folder, *anywhere)) + ending
    return replace(later, pattern=pattern)


def _one_by_one(
    entries: Sequence[Entry], files: Iterable[str], decided: Decided
) -> Iterator[Entry]:
    """The files that the closest pattern would give to others than the lines do."""
    index = Patterns((one.pattern, (precision(one.pattern), one)) for one in entries)
    for path in files:
        rightful = decided(path)
        if rightful is None:
            continue
        found = list(index.of(path))
        top = max((closeness for closeness, _ in found), default=None)
        # Of two that are equally close neither may win by its place in the file.
        named = {frozenset(one.owners) for closeness, one in found if closeness == top}
        if (named or {frozenset()}) != {frozenset(rightful.owners)}:
            yield replace(rightful, pattern=f"/{path}")


def _told_one_by_one(found: Sequence[Entry]) -> Iterator[tuple[int, str]]:
    for line in dict.fromkeys(one.line for one in found):
        number = sum(one.line == line for one in found)
        files = "1 file is" if number == 1 else f"{number} files are"
        yield line, f"{files} named one by one, as no pattern says it closely enough"


def _distinct(entries: Iterable[Entry]) -> list[Entry]:
    """Of entries with the same pattern in one section, the last line's."""
    found: dict[tuple[str, tuple[str, ...], bool], Entry] = {}
    for one in entries:
        key = (one.section, steps(one.pattern), one.pattern.endswith("/"))
        if key not in found or found[key].line <= one.line:
            found[key] = one
    return list(found.values())

"""How closely a path pattern says what it means, so that the closest one can win."""

from itertools import pairwise

Precision = tuple[int, int, int]

_WILD = frozenset("*?[")


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
    return len(foothold(pattern)), named, partly


def _wild(step: str) -> bool:
    return not _WILD.isdisjoint(step)

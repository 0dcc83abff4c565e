"""Whether two words are one word, spelled in two ways."""

from collections.abc import Container

from sayso.rewording.kinds import OTHER_WORDS
from sayso.rewording.words import Word

_ONE_SLIP = 4
_TWO_SLIPS = 8
_ENDINGS = ("s", "es", "d", "ed", "ing")


def same_word(old: Word, new: Word, still_used: Container[str]) -> bool:
    """Whether a word was only spelled anew.

    The first letter stands: slips are rare there, and a prefix turns a word around, as in
    `sync` and `async`. A word that is still used is a word, and no slip; names such as
    `max_retries` stand as they are.
    """
    if old.key[:1] != new.key[:1] or "_" in old.key or "_" in new.key:
        return old.key == new.key
    if frozenset((old.key, new.key)) in OTHER_WORDS:
        return False
    if _other_ending(old.key, new.key):
        return True
    if old.unit or new.unit or old.key in still_used:
        return False
    return _slips(old.key, new.key) <= _allowed(old, new)


def _other_ending(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _ONE_SLIP - 1 and any(
        long in (short + ending, short.removesuffix("e") + ending) for ending in _ENDINGS
    )


def _allowed(old: Word, new: Word) -> int:
    length = min(len(old.key), len(new.key))
    if length < _ONE_SLIP:
        return int("filler" in (old.kind, new.kind) and length > 2)  # noqa: PLR2004  # as in `teh`
    return 1 if length < _TWO_SLIPS else 2


def _slips(one: str, other: str) -> int:
    """How many letters are left out, put in, changed or swapped; words are short."""
    if abs(len(one) - len(other)) > 2:  # noqa: PLR2004  # more than any length allows
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, its in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != its))
            if i > 1 < j and letter == other[j - 2] and its == one[i - 2]:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]

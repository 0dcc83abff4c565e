"""Two texts → editorial, or normative with the first reason."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from sayso.rewording.kinds import Kind
from sayso.rewording.plain import ORDERED, plain
from sayso.rewording.spelling import same_word
from sayso.rewording.verdict import Editorial, Normative, Reading, Reason
from sayso.rewording.words import Word, words

_STRONG: tuple[Kind, ...] = ("number", "negation", "modal", "quantity")
_SHOWN = 6
_LONGEST = 4_000
"""Words that are compared one by one; more are compared as a heap."""


Block = tuple[Sequence[Word], Sequence[Word]]


def plain_words(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return [word.key for line in plain(text) for word in words(line)]


@lru_cache(maxsize=256)
def read_change(before: str, after: str) -> Reading:
    """How a change from one text to another reads; several rules ask about the same change."""
    if before == after:
        return Editorial()
    old_lines, new_lines = plain(before), plain(after)
    if old_lines == new_lines or _only_moved(before, old_lines, new_lines):
        return Editorial()
    old = [word for line in old_lines for word in words(line)]
    new = [word for line in new_lines for word in words(line)]
    still_used = frozenset(word.key for word in new)
    for removed, added in _blocks(old, new):
        found = _read_block(removed, added, still_used)
        if found is not None:
            return found
    return Editorial()


_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+")


def _only_moved(before: str, old: list[str], new: list[str]) -> bool:
    """Whether the same sentences stand in another order, where no numbers say that it counts."""
    if ORDERED.search(before):
        return False
    return _sentences(old) == _sentences(new)


def _sentences(lines: list[str]) -> Counter[tuple[str, ...]]:
    parts = (part for line in lines for part in _SENTENCE_END.split(line))
    return Counter(tuple(word.key for word in words(part)) for part in parts)


def _blocks(old: list[Word], new: list[Word]) -> Iterator[Block]:
    """The stretches in which two texts differ."""
    if len(old) + len(new) > _LONGEST:
        yield _heaps(old, new)
        return
    matcher = SequenceMatcher(
        None, [word.key for word in old], [word.key for word in new], autojunk=False
    )
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        if kind != "equal":
            yield old[i:i_end], new[j:j_end]


def _heaps(old: list[Word], new: list[Word]) -> Block:
    mine, theirs = Counter(one.key for one in old), Counter(one.key for one in new)
    gone, come = mine - theirs, theirs - mine
    return [one for one in old if one.key in gone], [one for one in new if one.key in come]


def _read_block(
    removed: Sequence[Word], added: Sequence[Word], still_used: frozenset[str]
) -> Normative | None:
    for kind in _STRONG:
        was, now = _of(kind, removed), _of(kind, added)
        if [one.key for one in was] != [one.key for one in now]:
            return _normative(_reason(kind), (was, now), (removed, added))
    if _letters(removed) == _letters(added):
        return None
    was, now = _without_pairs(removed, added, still_used)
    if not was and not now:
        return None
    reason: Reason = "reworded" if was and now else "removed" if was else "added"
    return _normative(reason, (was, now), (removed, added))


def _normative(reason: Reason, words: Block, around: Block) -> Normative:
    """The words that changed; where some only came or went, with those around them."""
    was, now = words if words[0] and words[1] else around
    return Normative(reason, _said(was), _said(now))


def _reason(kind: Kind) -> Reason:
    reasons: dict[Kind, Reason] = {
        "number": "number",
        "negation": "negation",
        "modal": "modal",
        "quantity": "quantity",
    }
    return reasons[kind]


def _of(kind: Kind, given: Sequence[Word]) -> list[Word]:
    return [one for one in given if one.kind == kind]


def _letters(given: Sequence[Word]) -> str:
    """What stands there, whether it is written apart or together."""
    return "".join(one.key for one in given).replace("_", "")


def _without_pairs(
    removed: Sequence[Word], added: Sequence[Word], still_used: frozenset[str]
) -> tuple[list[Word], list[Word]]:
    """The words left when those that were only spelled anew are paired off, in their order."""
    left: list[Word] = []
    rest = list(added)
    for one in removed:
        at = next((i for i, new in enumerate(rest) if same_word(one, new, still_used)), None)
        if at is None:
            left.append(one)
        else:
            del rest[at]
    return _of("word", left), _of("word", rest)


def _said(given: Sequence[Word]) -> str:
    said = " ".join(one.shown for one in given[:_SHOWN])
    return f"{said} \u2026" if len(given) > _SHOWN else said

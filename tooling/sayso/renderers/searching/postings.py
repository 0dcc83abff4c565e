"""On which pages a word stands, as text: numbers as letters, so that JSON takes one or two bytes.

A text is made of groups, the heaviest first: a weight, how many pages, and each page by how far it
is from the one before. Of a word on many pages, a first part holds those where it weighs most; the
others come in parts by their numbers, so that a browser can ask about a page without them all.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import sub

FIRST = 1_500
"""So many pages, at most, are in the first part."""

_PARTS = 64
_FROM = 35  # below stand what JSON escapes, and what does not show
_SURROGATES, _AFTER = 0xD800, 0xE000

Weighed = Mapping[int, Sequence[int]]
"""Pages in ascending order, by weight."""


@dataclass(frozen=True, slots=True)
class Postings:
    """The first part, and the others by the number of their first page; `pages` is how many."""

    pages: int
    first: str
    others: tuple[tuple[int, str], ...]


class Letters:
    """Numbers as letters, up to one that is known before."""

    def __init__(self, most: int) -> None:
        self._known = [letter(number) for number in range(most + 1)]

    def of(self, weighed: Weighed) -> str:
        """Pages by weight, as groups."""
        known = self._known.__getitem__
        parts: list[str] = []
        for weight in sorted(weighed, reverse=True):
            pages = weighed[weight]
            parts += (letter(weight), known(len(pages)), known(pages[0]))
            if len(pages) > 1:
                parts += map(known, map(sub, pages[1:], pages))
        return "".join(parts)


def letter(number: int) -> str:
    """A number as one letter."""
    code = number + _FROM
    return chr(code if code < _SURROGATES else code + _AFTER - _SURROGATES)


def postings(weighed: Weighed, letters: Letters) -> Postings:
    """The pages of a word, in parts where they are many."""
    total = sum(map(len, weighed.values()))
    if total <= FIRST:
        return Postings(total, letters.of(weighed), ())
    first: dict[int, Sequence[int]] = {}
    rest: list[tuple[int, int]] = []
    room = FIRST
    for weight in sorted(weighed, reverse=True):
        pages = weighed[weight]
        cut = max(len(pages) - room, 0)  # the last pages are the newest records
        if cut < len(pages):
            first[weight] = pages[cut:]
        rest += ((page, weight) for page in pages[:cut])
        room -= len(pages) - cut
    return Postings(total, letters.of(first), tuple(_parts(sorted(rest), letters)))


def _parts(rest: list[tuple[int, int]], letters: Letters) -> Iterator[tuple[int, str]]:
    size = max(FIRST, -(-len(rest) // _PARTS))
    for start in range(0, len(rest), size):
        part: dict[int, list[int]] = {}
        for page, weight in rest[start : start + size]:
            part.setdefault(weight, []).append(page)
        yield rest[start][0], letters.of(part)

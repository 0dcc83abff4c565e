"""The words that pages have in common, by whose numbers what is shown of each takes less room.

A text is told as numbers of words, and these are deflated as if a few pages stood before them.
Browsers have what undoes it: `scripts/search-book.js`. Which pages those are depends on paths
alone, so that a changed text changes one file, and all of them only where its page is in the book.

decisions/2026-11-22-tell-texts-by-a-book-of-words.md
"""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from zlib import DEFLATED, Z_DEFAULT_STRATEGY, Z_SYNC_FLUSH, compressobj, crc32

from sayso.renderers.prints import fingerprint
from sayso.renderers.searching.blocks import as_json
from sayso.renderers.searching.findable import NAME_SIZE

_PAGES = 8
_SHOWN = 5_000  # letters of a page
_LEAST = 2  # times that a word is said
_ONE = 240  # so many numbers take one byte
_LETTER = 255  # what follows is a letter that has no number, as in UTF-16
_MOST = _ONE + (_LETTER - _ONE) * 256
_WINDOW = 32_000  # bytes that deflating looks back
_LETTERS = "".join(map(chr, range(ord(" "), ord("~") + 1)))

_TOKEN = re.compile(r" ?[^\0-@\[-`{-\x7f]+|.", re.DOTALL)  # a word with the space before it
_DEFLATING = (6, DEFLATED, -15, 9, Z_DEFAULT_STRATEGY)  # without a head, with much memory


def sampled(paths: Iterable[str]) -> list[str]:
    """The pages, of some, whose words make a book."""
    return sorted(paths, key=lambda one: (crc32(one.encode("utf-8", "replace")), one))[:_PAGES]


class Book:
    """Words by their numbers, from the texts of a few pages.

    `content` is a file for browsers, and `name` tells what is in it.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        begun = [one[:_SHOWN] for one in texts]
        words = _common(begun)
        self._codes = dict(zip(words, _numbers(), strict=False))
        before = b"".join(map(self._coded, begun))[-_WINDOW:]
        deflating = compressobj(*_DEFLATING)
        begin = deflating.compress(before) + deflating.flush(Z_SYNC_FLUSH)
        told = {"words": words, "begin": b64encode(begin).decode(), "length": len(before)}
        self.content = as_json(told)
        self.name = fingerprint(as_json(words), before.hex())[:NAME_SIZE]
        self._begun = compressobj(*_DEFLATING, before)

    def told(self, text: str) -> bytes:
        """A text in few bytes, for whoever has the book."""
        deflating = self._begun.copy()
        return deflating.compress(self._coded(text)) + deflating.flush()

    def _coded(self, text: str) -> bytes:
        known = self._codes.get
        return b"".join([known(one) or self._spelled(one) for one in _TOKEN.findall(text)])

    def _spelled(self, word: str) -> bytes:
        return b"".join(self._codes.get(one) or _as_letter(one) for one in word)


def _common(texts: Iterable[str]) -> list[str]:
    """The words that are said often enough, and the letters of all others; the commonest first."""
    said = Counter(one for text in texts for one in _TOKEN.findall(text))
    words = Counter({one: times for one, times in said.items() if times >= _LEAST or len(one) < 2})  # noqa: PLR2004
    for one, times in (said - words).items():
        words.update(dict.fromkeys(one, times))
    words.update(_LETTERS)
    return sorted(words, key=lambda one: (-words[one], one))[:_MOST]


def _numbers() -> Iterator[bytes]:
    yield from (bytes([one]) for one in range(_ONE))
    yield from (bytes([high, low]) for high in range(_ONE, _LETTER) for low in range(256))


def _as_letter(letter: str) -> bytes:
    units = letter.encode("utf-16-be", "surrogatepass")
    return b"".join(bytes([_LETTER, *units[at : at + 2]]) for at in range(0, len(units), 2))


NO_BOOK = Book(())
"""Where nothing is to be shown."""

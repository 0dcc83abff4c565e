"""The words of a text, as they are looked for: without case and accents.

What somebody types is split in the same way, by `scripts/search-words.js`.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

LONGEST = 40
"""Letters of a word that count."""

# Without spaces between words: Thai and its neighbours, Kana, Han.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"  # noqa: E501
# Signs inside words that are no letters, in Hebrew, Arabic and the scripts of India.
_MARKS = "\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0963\u0966-\u0dff"

_WORD = re.compile(f"[{_UNSPACED}]+|(?:(?![{_UNSPACED}])[^\\W_]|[{_MARKS}])+")
_PLAIN_WORD = re.compile(r"[a-z0-9]+")
_STARTS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_ENDING = re.compile("['\u2019](?:s|t|re|ve|ll|d|m)(?![a-z])")
_ACCENTS = re.compile("[\u0300-\u036f]")
_LETTERS = str.maketrans(
    {"ß": "ss", "đ": "d", "ð": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe"}
    | {"\u0131": "i", "\u03c2": "\u03c3"}  # i without its dot, and sigma at the end of a word
)


def folded(text: str) -> str:
    """A text without case and accents."""
    lower = text.lower()
    if not lower.isascii():
        bare = _ACCENTS.sub("", normalize("NFKD", lower.translate(_LETTERS)))
        lower = normalize("NFKC", bare).lower()
    return _ENDING.sub("", lower)


def words_of(text: str) -> list[str]:
    """The words of a text in their order; of a run without spaces, each two neighbours."""
    plain = folded(text)
    if plain.isascii():
        return [one[:LONGEST] for one in _PLAIN_WORD.findall(plain)]
    return list(_split(plain))


def _split(plain: str) -> Iterator[str]:
    for one in _WORD.findall(plain):
        if not _STARTS_UNSPACED.match(one):
            yield one[:LONGEST]
        elif len(one) == 1:
            yield one
        else:
            yield from (one[at : at + 2] for at in range(len(one) - 1))

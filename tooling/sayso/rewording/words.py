"""A line as words with what they weigh: numbers in digits, short forms written out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.rewording.kinds import DIGITS, KINDS, LONGHAND, Kind

_TOKEN = re.compile(
    r"(?P<number>(?<![\w)])[+-]?\d+(?:[.,:/-]\d+)*|\d+(?:[.,:/-]\d+)*)"
    r"|(?P<sign>[<>\u2264\u2265=\u2260\u00b1%$\u20ac\u00a3])"
    r"|(?P<word>[^\W\d]\w*(?:[.]\d+)*)"
)
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_SHORT = [(re.compile(short, re.IGNORECASE), long) for short, long in LONGHAND]
_HAS_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared and as it is shown; a unit stands right behind a number."""

    key: str
    shown: str
    kind: Kind
    unit: bool = False


def words(line: str) -> list[Word]:
    """The words of a line, one that stands twice in a row once."""
    found: list[Word] = []
    for one in _words(_written_out(line)):
        if not found or found[-1].key != one.key or one.kind == "number":
            found.append(one)
    return found


def _written_out(line: str) -> str:
    for short, long in _SHORT:
        line = short.sub(long, line)
    return line


def _words(line: str) -> Iterator[Word]:
    counted = False
    for match in _TOKEN.finditer(line):
        shown = match.group()
        key = _key(shown)
        kind = _kind(key, str(match.lastgroup))
        yield Word(key, shown, kind, counted and kind == "word")
        counted = kind == "number" and match.lastgroup != "sign"


@lru_cache(maxsize=4096)
def _key(shown: str) -> str:
    plain = shown.casefold().strip("_")
    if _THOUSANDS.fullmatch(plain):
        return plain.replace(",", "")
    return DIGITS.get(plain, plain.removeprefix("+"))


def _kind(key: str, group: str) -> Kind:
    if group != "word" or key == "%" or _HAS_DIGIT.search(key):
        return "number"
    return KINDS.get(key, "word")

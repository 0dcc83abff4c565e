"""A page as it is found: what is shown of it, and its words with their weights."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.renderers.prints import fingerprint
from sayso.renderers.searching.reading import Said
from sayso.renderers.searching.words import words_of

HEAVIEST = 15
"""The weight of a page's own id; the least is 1."""

NAME_SIZE = 12
"""Hexadecimal figures in the name of a file of the index."""

_SHOWN_BYTES = 12_000
_USUAL_LENGTH = 300  # words; from here on, a word said once weighs less
_TITLE, _SHORT_TITLE, _NAMED, _HEADING = 7, 8, 3, 2
_FEW_WORDS = 6
_NUMBER = re.compile(r"(0*(\d+))-(?!\d\d-|[Qq][1-4])")
_PAST = frozenset(("deprecated", "dropped", "rejected", "superseded", "withdrawn"))


@dataclass(frozen=True, slots=True)
class Findable:
    """`words` are lines, each a weight and words of it.

    `shown` are a line each for title, address, kind and status, and below them the text.
    """

    path: str
    shown: str
    words: str

    @property
    def name(self) -> str:
        """The name of the file of what is shown, without its ending."""
        return fingerprint(self.shown)[:NAME_SIZE]

    @property
    def sign(self) -> str:
        """What tells that another page is found, or is found otherwise; it begins with the name."""
        return f"{self.name} {fingerprint(self.words)}"


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a page besides its text."""

    address: str
    kind: str
    id: str = ""
    status: str = ""
    owner: str = ""
    tags: tuple[str, ...] = field(default=())


def findable(path: str, said: Said, about: About) -> Findable:
    """A page as it is found."""
    head = (said.title, about.address, about.kind, about.status)
    lines = (*(one.replace("\n", " ") for one in head), _beginning(said.text))
    return Findable(path, "\n".join(lines), _lines(_weighed(said, about)))


def _beginning(text: str) -> str:
    """As much of a text as is shown; the rest is found all the same."""
    return text.encode("utf-8", "replace")[:_SHOWN_BYTES].decode("utf-8", "ignore")


def _weighed(said: Said, about: About) -> dict[str, int]:
    """The weight of each word of a page, which no other page has a part in."""
    told = Counter(words_of(said.text))
    length = sum(told.values())
    weights = _Told(length)
    found = {word: weights.of(times) for word, times in told.items()}
    title = list(dict.fromkeys(words_of(said.title)))
    _add(found, title, _SHORT_TITLE if len(title) <= _FEW_WORDS else _TITLE)
    _add(found, words_of(" ".join((about.id, *about.tags))), _NAMED)
    _add(found, words_of(" ".join(said.headings)), _HEADING)
    if about.status in _PAST:
        found = {word: max(1, weight - 1) for word, weight in found.items()}
    found |= dict.fromkeys(_names(about), HEAVIEST)
    found |= dict.fromkeys(_filters(about), 1)
    return found


class _Told:
    """What it weighs that a text of some length says a word some times."""

    def __init__(self, length: int) -> None:
        self._half = 1.2 * (0.4 + 0.6 * min(length / _USUAL_LENGTH, 4))
        self._known: dict[int, int] = {}

    def of(self, times: int) -> int:
        if times not in self._known:
            self._known[times] = 1 + round(6 * times / (times + self._half))
        return self._known[times]


def _add(found: dict[str, int], words: Iterable[str], more: int) -> None:
    for word in dict.fromkeys(words):
        found[word] = min(found.get(word, 1) + more, HEAVIEST - 1)


def _names(about: About) -> list[str]:
    """The id of a record as one word, and its number alone."""
    number = _NUMBER.match(about.id)
    numbers = number.groups() if number else ()
    return [one for one in (about.id.lower(), *numbers) if one and " " not in one]


def _filters(about: About) -> list[str]:
    """Words that nobody says, by which one can ask for a kind of page alone."""
    said = {"kind": about.kind, "status": about.status, "owner": about.owner}
    pairs = [*said.items(), *(("tag", one) for one in about.tags)]
    found = (f"{name}:{'-'.join(words_of(one))}" for name, one in pairs if one)
    return [one for one in found if not one.endswith(":")]


def _lines(weights: dict[str, int]) -> str:
    lines: dict[int, list[str]] = {}
    for word, weight in weights.items():
        lines.setdefault(weight, []).append(word)
    return "\n".join(f"{weight} {' '.join(sorted(lines[weight]))}" for weight in sorted(lines))

"""Offsets and line:column positions of a text, and edits to it."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from sayso.data_classes import dataclass
from sayso.diagnostics import Position, Span

BYTE_ORDER_MARK = "\ufeff"


class Lines:
    """The lines of a text, to turn offsets into positions and back."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        start = text.find("\n")
        while start != -1:
            self._starts.append(start + 1)
            start = text.find("\n", start + 1)

    def position(self, offset: int) -> Position:
        """The position of an offset in characters; an offset past the end is the end."""
        offset = min(max(offset, 0), len(self._text))
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line end."""
        return self._text[self.start(number) : self.end(number)].rstrip("\r\n")

    def start(self, number: int) -> int:
        """The offset at which a line begins."""
        return self._starts[number - 1]

    def end(self, number: int) -> int:
        """The offset just past a line and its line end."""
        return self._starts[number] if number < len(self._starts) else len(self._text)

    def __len__(self) -> int:
        return len(self._starts)


@dataclass(frozen=True, order=True)
class Edit:
    """Other text in place of the characters from start to end."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def touches(self, other: "Edit") -> bool:
        """Whether two edits overlap, or put text in at one point."""
        if self.start == other.start:
            return True
        first, second = sorted((self, other))
        return second.start < first.end


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made that do not touch each other."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits):
        if edit.start < done:
            msg = f"edits overlap at offset {edit.start}"
            raise ValueError(msg)
        parts += (text[done : edit.start], edit.text)
        done = edit.end
    return "".join((*parts, text[done:]))


def line_end(text: str) -> str:
    r"""The line end a text uses: that of its first line, `\n` where it has none."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant, if one is near enough."""
    from difflib import get_close_matches  # noqa: PLC0415  # only what is misspelt asks for it

    spellings = {known_word.casefold(): known_word for known_word in known}
    near = get_close_matches(word.casefold(), spellings, n=1, cutoff=0.7)
    return spellings[near[0]] if near else None


def shown(text: str) -> str:
    """A text on one line of a terminal: what cannot be printed is written as an escape."""
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii")
        for letter in text
    )


_HAS_LETTER = re.compile(r"[^\W_]")


def shortened(text: str, longest: int = 60) -> str:
    """A text as a message quotes it: on one line, and cut where it is too long."""
    said = " ".join(text.split())
    return said if len(said) <= longest else f"{said[: longest - 1].rstrip()}…"


def words(text: str) -> list[str]:
    """The words of a line, as a person would count them."""
    return [word for word in text.split() if word.isalnum() or _HAS_LETTER.search(word)]

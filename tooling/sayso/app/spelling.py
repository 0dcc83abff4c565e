"""Titles as the names of files, and texts as people search for them."""

import re
from unicodedata import category, combining, normalize
from unicodedata import name as name_of

from sayso.errors import UserError

LONGEST = 60
"""Characters of a slug; a longer title is cut at a word."""

_NO_DECOMPOSITION = {
    ord(pair[0]): pair[1:]
    for pair in ("đd", "ðd", "ħh", "\u0131i", "łl", "øo", "ŧt", "æae", "ŋng", "œoe", "ßss", "þth")
}
"""Latin letters that are no other letter with a mark on it."""

_SILENT = str.maketrans("", "", "'\u2019\u02bc")
"""Apostrophes, which part no words."""


def slug(title: str) -> str:
    """A title as the name of a file: `Dùng SQS` becomes `dung-sqs`.

    Latin letters lose their marks, those of other scripts stay as they are. Empty where a
    title has neither letter nor digit.
    """
    small = normalize("NFKC", title).translate(_SILENT).lower()
    plain = "".join(_plain_letter(letter) for letter in normalize("NFC", small))
    folded = normalize("NFC", plain.translate(_NO_DECOMPOSITION))
    words = [word for word in re.split(r"-+", _gaps_as_hyphens(folded)) if word]
    return _cut(words)


def searchable(text: str) -> str:
    """A text without the differences that a search overlooks: case, accents."""
    if text.isascii():
        return text.lower()
    bare = "".join(letter for letter in normalize("NFKD", text.casefold()) if not combining(letter))
    return bare.translate(_NO_DECOMPOSITION)


def one_line(text: str, what: str) -> str:
    """A text that fits on one line, stripped; a `UserError` that names it where it does not."""
    line = text.strip()
    if not line:
        raise UserError(f"{what} is empty", "say it in a line of text")
    if len(line.splitlines()) > 1 or any(category(letter) == "Cc" for letter in line):
        raise UserError(f"{what} is more than one line", "say it in one line; the body has room")
    if any(category(letter) == "Cs" for letter in line):
        raise UserError(f"{what} is not UTF-8", "look at the terminal's encoding")
    return line


def _plain_letter(letter: str) -> str:
    """A Latin letter without its marks; any other letter as it is."""
    if letter.isascii() or not name_of(letter, "").startswith("LATIN "):
        return letter
    first = normalize("NFD", letter)[0]
    return first if first.isascii() else letter


def _gaps_as_hyphens(text: str) -> str:
    found: list[str] = []
    for letter in text:
        kind = category(letter)
        if letter.isalnum():
            found.append(letter)
        elif kind[0] == "M" and found and not found[-1].isascii():
            found.append(letter)  # a vowel sign, without which the word is another
        elif kind not in {"Cf", "Mn"}:
            found.append("-")
    return "".join(found)


def _cut(words: list[str]) -> str:
    whole = "-".join(words)
    if len(whole) <= LONGEST:
        return whole
    short, _, rest = whole[: LONGEST + 1].rpartition("-")
    return short or rest[:LONGEST]

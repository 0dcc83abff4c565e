"""The title of a foreign record: its first heading without a number, else its file's words."""

import re
from dataclasses import dataclass

from sayso.importers.markup import READ, is_placeholder, spoken, unbraced, without_comments

_DASH = r"\u2013\u2014-"
_NUMBER = re.compile(
    rf"(?:\[?ADR[\s#-]*\d+\]?\s*[.:)|{_DASH}]*\s+"
    rf"|Decision(?: Record)?\s*#?\d+\s*[.:)|{_DASH}]+\s+"
    rf"|\d+\s*[.:)|]\s+|\d+\s+[{_DASH}]\s+)(?=\S)",
    re.IGNORECASE,
)
_NAME_NUMBER = re.compile(r"(?:adr[-_ ]?)?(?:\d{4}-\d{2}-\d{2}|\d+)(?:[-_. ]+|$)", re.IGNORECASE)

SECTIONS = frozenset(
    {
        *("context", "context and problem statement", "status", "decision", "consequences"),
        *("decision drivers", "considered options", "decision outcome"),
        *("problem statement", "background", "pros and cons of the options"),
    }
)
"""Headings that name a section of a record, never the record."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and what a person should know of where it comes from."""

    text: str
    note: str = ""


def read_title(heading: str, stem: str, *, given: str = "", slipped: str = "") -> Title:
    """The title that the front matter gives, else the heading, else the words of the name."""
    for words in (given, heading):
        text = _without_number(words)
        if _names_something(text):
            return Title(text)
    if not heading and _names_something(slipped):
        return Title(slipped, "the title is taken from a comment in the front matter")
    why = f"the heading `{heading}` names no decision" if heading else "there is no title"
    return Title(_from_name(stem), f"{why}: its file's name stands in")


def _without_number(heading: str) -> str:
    text = " ".join(without_comments(heading[:READ]).split())
    return _NUMBER.sub("", text, count=1) if _NUMBER.match(text) else text


def _names_something(text: str) -> bool:
    words = spoken(text)
    return (
        any(letter.isalnum() for letter in words)
        and words.casefold() not in SECTIONS
        and not is_placeholder(text)
        and unbraced(text).casefold() != "title"
    )


def _from_name(stem: str) -> str:
    rest = _NAME_NUMBER.sub("", stem, count=1) if _NAME_NUMBER.match(stem) else stem
    words = " ".join(re.sub(r"[-_]+", " ", rest).split()) or stem
    return words[:1].upper() + words[1:]

"""The sections that a decision must have, and what state they are in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.body import Section
from sayso.diagnostics import Span
from sayso.model import Decision
from sayso.rules.done.emptiness import is_placeholder

State = Literal["fine", "missing", "empty", "template"]

_EXPLAINED = ("accepted", "rejected", "deprecated", "superseded")
"""The statuses of a decision that says what was chosen."""

_DEEPEST = 3
"""Levels of headings below which a section is a part of something else."""

_LEAD = r"[\W\d_]*"
_BEGINS = {
    "Context": re.compile(rf"{_LEAD}context\b", re.IGNORECASE),
    "Decision": re.compile(
        rf"{_LEAD}decisions?\b(?!\W+(?:drivers?|makers?|criteria|log)\b)", re.IGNORECASE
    ),
}
_UNDERLINED = re.compile(
    r"^(?:[^\w\n]|[\d_])*(context|decision)\b[^\n]*\n(?:=+|-+)[ \t\r]*$",
    re.MULTILINE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A section that is needed, in its state, with the one that stands for it if any does."""

    word: str
    state: State
    section: Section | None = None
    said: Span | None = None


def needed(record: Decision) -> tuple[str, ...]:
    """The words that headings of a decision must begin with."""
    return ("Context", "Decision") if record.status in _EXPLAINED else ("Context",)


def wanting(record: Decision) -> Iterator[Found]:
    """The needed sections that are missing or say nothing."""
    for word in needed(record):
        if not _says_plainly(record.source.text, f"\n## {word}\n"):
            found = look(record, word)
            if found.state != "fine":
                yield found


def _says_plainly(text: str, heading: str) -> bool:
    """Whether a section begins with some words; nearly all do, and need no closer look."""
    at = text.find(heading)
    return at != -1 and _WORDS.match(text, at + len(heading)) is not None


_WORDS = re.compile(r"\n?(?!(?i:tb[acd]|todo|fixme|xxx|lorem)\b)[A-Z][A-Za-z]* [a-z]+ [A-Za-z]+ ")


def look(record: Decision, word: str) -> Found:
    """The state of a section whose heading begins with a word."""
    begins, text = _BEGINS[word], record.source.text
    states = [
        _state(text, word, one)
        for one in record.sections
        if one.level <= _DEEPEST and begins.match(one.title)
    ]
    if not states:
        underlined = {one.casefold() for one in _UNDERLINED.findall(record.source.body)}
        return Found(word, "fine" if word.casefold() in underlined else "missing")
    return next((one for one in states if one.state == "fine"), states[0])


def _state(text: str, word: str, section: Section) -> Found:
    said = saying(text, section.text)
    if said is None:
        return Found(word, "empty", section)
    words = _UNSAID.sub("", text[said.start : said.end]).strip()
    return Found(word, "template" if is_placeholder(words) else "fine", section, said)


_UNSAID = re.compile(r"<!--.*?(?:-->|\Z)|^ {0,3}#{1,6}(?:[ \t][^\n]*)?$", re.DOTALL | re.MULTILINE)


def saying(text: str, stretch: Span) -> Span | None:
    """What is said in a stretch, headings and comments around it aside; None if nothing is."""
    kept = _UNSAID.sub(lambda found: " " * len(found.group()), text[stretch.start : stretch.end])
    said = kept.strip()
    begin = stretch.start + len(kept) - len(kept.lstrip())
    return Span(begin, begin + len(said)) if said else None

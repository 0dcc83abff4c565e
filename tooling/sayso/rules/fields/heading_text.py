"""What a heading says, apart from how it is marked up and numbered."""

import re
from typing import NamedTuple

from sayso.body import Section
from sayso.model import Record

_NUMBER = re.compile(
    r"(?:(?:adr|decision|record|rfc|mdr|no\.?)?[\s#-]*\d+(?:\.\d+)*\s*[.:)\u2013\u2014-]+\s+"
    r"|(?:adr|decision|record|rfc|mdr)[\s#-]*\d+\s+)",
    re.IGNORECASE,
)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_MARKUP = re.compile(r"[`*]|(?<!\w)_+|_+(?!\w)|\\(?=\W)")
_EDGES = " \t.:"


class Heading(NamedTuple):
    """The text of a heading in its parts: the number before it, and what it says."""

    number: str
    said: str


def parted(title: str) -> Heading:
    """A heading's text without the number that some logs put before it."""
    found = _NUMBER.match(title)
    number = found.group() if found and found.end() < len(title) else ""
    return Heading(number, title[len(number) :])


def plain(title: str) -> str:
    """What a heading says as bare text: no number, no markup."""
    said = _LINK.sub(r"\1", parted(title).said)
    return " ".join(_MARKUP.sub("", said).split()).strip(_EDGES)


def alike(title: str, other: str) -> bool:
    """Whether two titles say the same, save for numbers, markup and case."""
    return title == other or plain(title).casefold() == plain(other).casefold()


_SECTIONS = frozenset(
    (
        *("abstract", "background", "consequences", "considered options", "context", "decision"),
        *("introduction", "motivation", "options", "overview", "problem", "problem statement"),
        *("rationale", "specification", "status", "summary"),
    )
)


def title_heading(record: Record) -> Section | None:
    """The heading of the body that is its title: the first, and the only one of its level.

    Some logs write their sections as headings of the first level.
    """
    top = [one for one in record.sections if one.level == 1]
    if len(top) != 1 or top[0] is not record.sections[0]:
        return None
    return None if plain(top[0].title).casefold() in _SECTIONS else top[0]


def text_offset(text: str, section: Section) -> int:
    """Where the words of a heading begin in a file, after its marks."""
    return text.index(section.title, section.start + section.level)

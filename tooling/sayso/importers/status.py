"""Some three hundred spellings of a status → the seven that Sayso knows."""

import re
from dataclasses import dataclass

from sayso.importers.markup import READ, is_placeholder, spoken, unbraced

_WORDS = {
    "accepted": (
        *("accepted", "approved", "decided", "adopted", "final", "implemented"),
        *("agreed", "ratified"),
    ),
    "proposed": (
        *("proposed", "proposal", "draft", "pending", "in review", "under review", "in discussion"),
        *("under discussion", "in progress", "work in progress", "wip", "experimental"),
        *("implementable", "provisional", "deferred", "on hold", "stagnant", "open"),
    ),
    "rejected": ("rejected", "declined", "decided against"),
    "withdrawn": ("withdrawn", "abandoned", "dropped", "cancelled", "canceled"),
    "deprecated": (
        *("deprecated", "obsolete", "retired", "reverted"),
        *("no longer relevant", "not relevant any more", "no longer valid", "no longer in use"),
    ),
    "superseded": ("superseded", "superceded", "superseeded", "supersceded", "replaced"),
}
_NONE = frozenset({"", "none", "null", "~", "-", "?", "n/a", "tbd", "unknown"})

_MEANING = {word: status for status, words in _WORDS.items() for word in words}
_KNOWN = "|".join(re.escape(word) for word in sorted(_MEANING, key=len, reverse=True))
_LEADING = re.compile(
    rf"(?:status\s*:\s*|currently\s+|conditionally\s+|fully\s+|has been\s+|was\s+|is\s+)*"
    rf"({_KNOWN})\b"
)
_ANYWHERE = re.compile(rf"\b({_KNOWN})\b")
_DENIED = re.compile(r"\b(?:not|never|no longer|nor|cannot|isn't|wasn't|if|until|unless)\b")
_PARTLY = re.compile(
    r"\b(?:partly|partially|in part)\s+(?:superseded|superceded|replaced)\b"
    r"|\b(?:superseded|superceded|replaced)\s+(?:partly|partially|in part)\b"
)
_BECAME = re.compile(r"->|=>|[→⇒]")
_REPLACED = re.compile(r"\b(?:supers?c?ee?ded|replaced)\s+by\b")


@dataclass(frozen=True, slots=True)
class Status:
    """A status of Sayso's, and what a person should know of how it was read."""

    word: str
    note: str = ""


UNSTATED = Status("unknown")


def read_status(raw: str | None) -> Status:
    """The status a text states; `unknown` where it states none, or none that is understood."""
    raw = (raw or "")[:READ]
    if is_placeholder(raw):
        return Status("unknown", "the status is still the template's text")
    text = _flat(raw)
    if text in _NONE:
        return UNSTATED
    if _PARTLY.search(text):
        return Status("accepted", f"`{raw}` is read as accepted: the rest of it stands")
    if _REPLACED.search(text):
        return Status("superseded")
    leading = _LEADING.match(text)
    if leading:
        return Status(_MEANING[leading.group(1)])
    return _from_sentence(raw, text)


def _from_sentence(raw: str, text: str) -> Status:
    """What a sentence says of itself, if it says one thing and does not deny it."""
    said = {_MEANING[word] for word in _ANYWHERE.findall(text)}
    if len(said) == 1 and not _DENIED.search(text):
        word = said.pop()
        return Status(word, f"the status `{raw}` is read as {word}")
    return Status("unknown", f"the status `{raw}` is not understood")


def _flat(raw: str) -> str:
    """A status without decoration, in lower case, with spaces for hyphens."""
    text = unbraced(_BECAME.split(spoken(unbraced(raw)))[-1])
    return " ".join(re.sub(r"[-_\s]+", " ", text.casefold()).split()).strip(" .!") or "none"

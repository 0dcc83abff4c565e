"""From a line to what one would ask of it."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from sayso.rules.done.vagueness.doubt import Doubt, Kind
from sayso.rules.done.vagueness.lexicon import (
    AS_NOUNS,
    EXAMPLES,
    FINITE,
    HOLLOW,
    IN_NAMES,
    ONLY_WITH,
    OPENINGS,
    PHRASE_WORDS,
    QUALITIES,
    TOLD_BY_TOOLS,
    phrases,
)
from sayso.rules.done.vagueness.line import Line
from sayso.settings import Lexicon

Found = Iterable[tuple[Doubt, str]]
"""Doubts, each with the entry of the lexicon that raised it."""

NONE = Lexicon()

_LONGEST = 500
"""Characters of a line that are read; a person would have stopped before."""


def doubts(
    text: str, own: Lexicon = NONE, *, backed: bool = False, measured: bool = False
) -> tuple[Doubt, ...]:
    """What one would ask of a line, the strongest doubt first.

    `own` are the words that a team adds or allows. A line is `backed` where evidence stands
    beside it, `measured` where numbers to come from and to come to do.
    """
    if not _worth_reading(text, own):
        return ()
    line = Line(text.strip()[:_LONGEST])
    found = [*_phrases("escape", line), *_phrases("open-list", line)]
    if not (measured or line.counts):
        found += _unless_counted(line, own, shown=backed or line.links)
    allowed = own.allow
    return tuple(one for one, entry in found if allowed.isdisjoint((one.word.lower(), entry)))


def _unless_counted(line: Line, own: Lexicon, *, shown: bool) -> Found:
    """What is asked only of lines without a number."""
    if not (shown or line.names):
        yield from _qualities(line, own)
    yield from _phrases("quantity", line)
    if not shown:
        yield from _openings("direction", line)
        yield from _openings("effort", line)
        yield from _phrases("shared-mind", line)


_GLUE = str.maketrans("*_/", "   ")
_ENDS = ("", ",", ".", ";", ":", "!", "?", ".,", ".;")


def _worth_reading(text: str, own: Lexicon) -> bool:
    """Whether a line has a word of the lexicon at all; most have none, and are done with."""
    lowered = text.lower().rstrip()
    if not _triggers(own).isdisjoint(lowered.split()) or lowered.endswith("...") or "…" in lowered:
        return True
    if "*" in text or "_" in text or "/" in text:
        return not _triggers(own).isdisjoint(lowered.translate(_GLUE).split())
    return False


@cache
def _triggers(own: Lexicon) -> frozenset[str]:
    """Words, as they stand in lines, of which every line that may be doubted has one."""
    openings = (form for forms in OPENINGS.values() for form in forms)
    firsts = {entry.lower().split()[0] for entry in (*openings, *own.add) if entry.strip()}
    words = PHRASE_WORDS | QUALITIES.keys() | firsts
    return frozenset(word + end for word in words for end in _ENDS)


def _phrases(kind: Kind, line: Line) -> Found:
    for found in phrases(kind).finditer(line.bare):
        word = found.group().strip()
        yield Doubt(kind, word, EXAMPLES[kind]), word.lower()


def _qualities(line: Line, own: Lexicon) -> Found:
    for word, after in pairwise((*line.words[_described(line) :], "")):
        entry = word.lower()
        if entry in QUALITIES and not _is_meant_otherwise(entry, after.lower(), line):
            yield Doubt("quality", word, QUALITIES[entry]), entry
    for entry in sorted(own.add):
        found = re.search(rf"(?<![\w-]){re.escape(entry)}(?![\w-])", line.bare, re.IGNORECASE)
        if found:
            yield Doubt("quality", found.group(), EXAMPLES["quality"]), entry.lower()


def _described(line: Line) -> int:
    """How many words open the line as what something is said of, be it fast or not."""
    words = [word.lower() for word in line.words]
    told = next((index for index, word in enumerate(words) if word in FINITE), len(words))
    rest = [word for word in words[told + 1 :] if word not in {"be", "been", "not"}]
    says_more = rest and rest[0] not in HOLLOW and rest[:2] != ["in", "place"]
    return told if says_more else 0


def _is_meant_otherwise(word: str, after: str, line: Line) -> bool:
    told = TOLD_BY_TOOLS.get(word)
    # `as fast as` compares; `as fast as possible` is an escape already.
    return after == "as" or after in IN_NAMES.get(word, ()) or bool(told and told.search(line.bare))


def _openings(kind: Kind, line: Line) -> Found:
    words = [word.strip(",;:.") for word in line.opening.lower().split()]
    for length in (2, 1):
        form = " ".join(words[:length])
        verb = OPENINGS[kind].get(form)
        if verb and not _opens_otherwise(kind, verb, form, words[length:]):
            yield Doubt(kind, line.opening[: len(form)], EXAMPLES[kind]), verb


def _opens_otherwise(kind: Kind, verb: str, form: str, rest: Sequence[str]) -> bool:
    """Whether an opening word is a noun or an adjective, or says from where to where."""
    if rest and rest[0] in AS_NOUNS.get(verb, ()):
        return True
    if verb in ONLY_WITH and ONLY_WITH[verb].isdisjoint(rest):
        return True
    if form != verb and not FINITE.isdisjoint(rest):
        return True
    return kind == "direction" and "from" in rest and "to" in rest[rest.index("from") :]

"""The text that stands once a decision is accepted: context, decision, expectation, criteria."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.criteria.then import moved_criteria
from sayso.diagnostics import Place
from sayso.model import Decision
from sayso.rewording import Normative, read_change
from sayso.rules.fields.required_sections import Found, look


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A part of a decision that says something else than it said."""

    part: str
    told: str
    place: Place


def rewritten(was: Decision, now: Decision) -> Iterator[Rewritten]:
    """The parts that were there and say something else now, each with the first reason."""
    for word in ("Context", "Decision"):
        yield from _section(was, now, word)
    before, after = was.text("expected"), now.text("expected") or ""
    if before and "expected" not in now.excused:
        place = now.at("expected") if after else now.at("status")
        yield from _part("expected", before, after, place)
    if was.criteria and "done-when" not in now.excused:
        for moved in moved_criteria(was, now)[:1]:
            yield Rewritten("done-when", moved.told, moved.place)


def _section(was: Decision, now: Decision, word: str) -> Iterator[Rewritten]:
    before, after = look(was, word), look(now, word)
    underlined = after.section is None and after.state == "fine"
    if before.state == "fine" and before.section is not None and not underlined:
        place = now.in_body(after.section.heading) if after.section else now.at("status")
        yield from _part(word, _text(was, before), _text(now, after), place)


def _text(decision: Decision, found: Found) -> str:
    """The text of a section, up to a heading that is underlined, which sections do not know."""
    if found.section is None:
        return ""
    whole = decision.source.text[found.section.text.start : found.section.text.end]
    lined = _UNDERLINED.search(whole)
    return whole[: lined.start()] if lined else whole


_UNDERLINED = re.compile(r"^[^\n]*\w[^\n]*\n {0,3}(?:=+|-+)[ \t\r]*$", re.MULTILINE)


def _part(part: str, before: str, after: str, place: Place) -> Iterator[Rewritten]:
    reading = read_change(before, after)
    if isinstance(reading, Normative):
        yield Rewritten(part, reading.told, place)

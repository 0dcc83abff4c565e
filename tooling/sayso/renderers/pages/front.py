"""The front page: what needs somebody, what this quarter is about, what was decided or changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.events import Entry, Event
from sayso.model import Decision, Goal
from sayso.renderers.bonds import newest_first
from sayso.renderers.digest.digest import Digest, Part, digest_of
from sayso.renderers.digest.line import Line
from sayso.renderers.digest.plain import quiet
from sayso.renderers.digest.sharing import shared, whom
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here
from sayso.renderers.pages.changes import CHANGES, told
from sayso.renderers.pages.goals import Term, terms
from sayso.renderers.telling import in_words, subject, thing
from sayso.renderers.templating import render

_NEWEST = 5
_NEXT_DUE = 8
_GOALS = 8
_REST = 25  # lines of a part that can be unfolded; the command tells all
_TURNS = 4
_ALIKE = 3  # lines that say the same; of two, each says it itself
_RECENT = timedelta(days=90)

_WAITING = "decisions/by-status.md"
_ALL = {"needs-a-decision": (_WAITING, "proposed"), "changed": (CHANGES, "")}
"""Parts that have a page of their own, with the place on it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the digest: what it is about, what it needs, and who is to ask."""

    about: Markup
    says: Markup
    asks: Markup


@dataclass(frozen=True, slots=True)
class Alike:
    """Lines that stand one after the other and say the same, which is told once where it pays."""

    says: Markup
    rows: tuple[Row, ...]

    @property
    def is_shared(self) -> bool:
        return len(self.rows) >= _ALIKE


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the digest; `href` leads to all of it, or else the `rest` is folded away."""

    heading: str
    rows: tuple[Alike, ...]
    rest: tuple[Alike, ...]
    href: str
    command: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A mind that was changed: what it was about, in what words, on which day."""

    about: Markup
    says: Markup
    day: date


def front_page(edition: Edition) -> Iterator[Artifact | Copy]:
    """The page that the site begins with."""
    here = Here(edition, "index.md")
    happened = edition.publication.happened
    digest = digest_of(edition.log, happened.lately, happened.since)
    sections = [_section(here, part, lines) for part, lines in shared(digest.parts)]
    waiting = _waiting(edition, digest)
    term = _this_term(edition)
    yield from render(
        "front.md.j2",
        here,
        calm=_calm(digest),
        sections=sections,
        waiting=waiting[:_NEXT_DUE],
        more_wait=len(waiting) > _NEXT_DUE,
        term=term,
        goals=term.goals[:_GOALS] if term else (),
        decided=_decided(edition)[:_NEWEST],
        turns=list(_turns(here))[:_TURNS],
        changes=CHANGES,
        last_words=last_words,
    )


def _calm(digest: Digest) -> str:
    """The one line of a log that needs nobody; empty where somebody is needed."""
    if not digest.parts:
        return quiet(digest)
    needed = [one for one in digest.parts if one.name != "changed"]
    return "" if needed else f"Nothing waits for anybody on {digest.day}."


def _section(here: Here, part: Part, lines: Sequence[Line]) -> Section:
    page, anchor = _ALL.get(part.name, ("", ""))
    left = part.lines[len(lines) :]
    href = (here.to(page) + (f"#{anchor}" if anchor else "")) if page and left else ""
    rest = () if page else _alike(here, part, left[:_REST])
    command = part.more if not page and len(left) > _REST else ""
    return Section(part.heading, _alike(here, part, lines), rest, href, command)


def _alike(here: Here, part: Part, lines: Sequence[Line]) -> tuple[Alike, ...]:
    rows = (_row(here, part, one) for one in lines)
    groups = groupby(rows, key=lambda one: one.says)
    return tuple(Alike(says, tuple(found)) for says, found in groups)


def _row(here: Here, part: Part, line: Line) -> Row:
    about = thing(here, line.kind, line.id, line.path, line.title)
    asks = _asks(here, line, whom(part, line))
    return Row(about, here.line(line.says), asks)


def _asks(here: Here, line: Line, words: str) -> Markup:
    """Whom to ask, their name leading to their page."""
    person = here.edition.log.owners.people.get(line.person)
    before, name, after = words.partition(person.name) if person else (words, "", "")
    link = here.of_person(person) if person and name else Markup("")
    return Markup.escape(before) + link + Markup.escape(after)


def _waiting(edition: Edition, digest: Digest) -> list[Decision]:
    """What is proposed and not told of above, the next due first."""
    told_of = {
        line.id
        for part, lines in shared(digest.parts)
        if part.name != "changed"
        for line in lines
        if line.kind == "decision"
    }
    proposed = (one for one in edition.log.decisions if one.status == "proposed")
    left = (one for one in proposed if one.id not in told_of)
    return sorted(left, key=lambda one: (one.day("decide-by") or date.max, one.id))


def _this_term(edition: Edition) -> Term | None:
    """The quarter of the day, if anything is known of it."""
    today = edition.log.today
    calendar = f"{today.year}-Q{(today.month + 2) // 3}"
    for term in terms(edition):
        starts = term.quarter.starts if term.quarter else None
        ends = term.quarter.ends if term.quarter else None
        if starts <= today <= ends if starts and ends else term.id == calendar:
            return term
    return None


def last_words(goal: Goal) -> tuple[str, date | None] | None:
    """What its owner said last of a goal, and on which day."""
    spoken = [one for one in goal.check_ins if one.note]
    return (spoken[-1].note, spoken[-1].on) if spoken else None


def _decided(edition: Edition) -> tuple[Decision, ...]:
    return newest_first(
        tuple(one for one in edition.log.decisions if one.decided and one.decided_on)
    )


def _turns(here: Here) -> Iterator[Turn]:
    """Minds that were changed lately, the newest first; each thing once."""
    seen = set[str]()
    since = here.edition.log.today - _RECENT
    for entry in told(here.edition):
        if entry.day < since:
            return
        for one in entry.events:
            if _is_turn(one) and one.path not in seen and not _is_new(here, entry, one):
                seen.add(one.path)
                yield _turn(here, entry, one)


def _is_new(here: Here, entry: Entry, event: Event) -> bool:
    """Whether a record came with this commit: what it says then was never said otherwise.

    Where the beginning is not known, it may have.
    """
    story = here.edition.story.get(event.path, ())
    whole = not here.edition.publication.happened.remark
    return whole and bool(story) and story[0][0].commit == entry.commit


def _turn(here: Here, entry: Entry, event: Event) -> Turn:
    return Turn(subject(here, event), in_words(here, event), event.day or entry.day)


def _is_turn(event: Event) -> bool:
    """Whether somebody thought again, and said so: nothing to be ashamed of."""
    if event.kind == "concern-answered":
        return event.details.get("outcome") == "changed"
    return event.thing in {"decision", "goal"} and event.kind in _THOUGHT_AGAIN


_THOUGHT_AGAIN = frozenset(("superseded", "reversed", "reopened", "amended"))

"""The decisions by quarter, the newest first, with what replaced what; large logs by year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model import Decision
from sayso.renderers.bonds import newest_first
from sayso.renderers.edition import Edition, gathered
from sayso.renderers.here import Here
from sayso.renderers.pages.decision_views import TIMELINE, VIEWS
from sayso.renderers.templating import render

ONE_PAGE = 300
"""A log of no more decisions has its timeline on one page."""

_NEWEST = 100  # on the first page where there are several
_YEAR = 500  # decisions of a year that are shown on one page
_NO_DATE = "none"

_TOLD = {
    ("supersedes", True): "replaces",
    ("supersedes", False): "replaced by",
    ("amends", True): "amends",
    ("amends", False): "amended by",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """The decisions of a page of their own; `name` is the year or quarter, as in its path."""

    name: str
    decisions: tuple[Decision, ...]

    @property
    def page(self) -> str:
        return f"decisions/timeline-{self.name.lower()}.md"

    @property
    def year(self) -> str:
        return "" if self.name == _NO_DATE else self.name[:4]

    @property
    def shown(self) -> str:
        """How it is called beside its year."""
        return "No date" if self.name == _NO_DATE else self.name[5:] or self.name


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision with what it replaced and what replaced it."""

    decision: Decision
    bonds: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A quarter of the timeline; where it has goals, `page` leads to them."""

    name: str
    entries: tuple[Entry, ...]
    page: str = ""
    theme: str = ""


def timeline_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """The timeline: one page, or the newest decisions and a page for each year."""
    decisions = newest_first(edition.log.decisions)
    whole = len(decisions) <= ONE_PAGE
    stretches = [] if whole else list(_stretches(decisions))
    first = decisions if whole else decisions[:_NEWEST]
    yield from _page(edition, TIMELINE, "Timeline", first, stretches)
    for one in stretches:
        name = f"Decisions of {one.name}" if one.name != _NO_DATE else "Decisions without a date"
        yield from _page(edition, one.page, name, one.decisions, stretches)


def _page(
    edition: Edition,
    page: str,
    name: str,
    decisions: Sequence[Decision],
    stretches: Sequence[Stretch],
) -> Iterator[Artifact | Copy]:
    here = Here(edition, page)
    yield from render(
        "decisions_timeline.md.j2",
        here,
        views=VIEWS,
        name=name,
        timeline=TIMELINE,
        years=gathered((one.year, one) for one in stretches),
        terms=list(_terms(here, decisions)),
    )


def _stretches(decisions: Sequence[Decision]) -> Iterator[Stretch]:
    """Years, or the quarters of a year that holds very many; what has no date comes last."""
    for year, found in gathered((quarter(one)[:4], one) for one in decisions).items():
        if len(found) > _YEAR and year:
            parts = gathered((quarter(one), one) for one in found)
            yield from (Stretch(name, part) for name, part in parts.items())
        else:
            yield Stretch(year or _NO_DATE, found)


def _terms(here: Here, decisions: Sequence[Decision]) -> Iterator[Term]:
    for name, found in gathered((quarter(one), one) for one in decisions).items():
        entries = tuple(Entry(one, tuple(_bonds(here, one))) for one in found)
        page = here.edition.log.quarter(name)
        has_page = page is not None or any(one.quarter == name for one in here.edition.log.goals)
        yield Term(
            name,
            entries,
            here.to(here.term_page(name)) if has_page else "",
            (page.text("theme") if page else None) or "",
        )


def _bonds(here: Here, decision: Decision) -> Iterator[Markup]:
    for one in here.edition.bonds.of(decision):
        ours = one.source is decision
        word = _TOLD.get((one.kind, ours))
        if word:
            yield Markup("{} {}").format(word, here.record(one.target if ours else one.source))


def quarter(decision: Decision) -> str:
    """The quarter of the calendar in which a decision stands, empty where it has no day."""
    day = decision.day_of_record
    return f"{day.year:04}-Q{(day.month + 2) // 3}" if day else ""

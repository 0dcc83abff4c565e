"""The page of a quarter: what it is about, how its goals do, and how it ended."""

from collections.abc import Iterator, Sequence
from datetime import date

from sayso.artifact import Artifact, Copy
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here
from sayso.renderers.pages.goals_telling import Carried, Pursuit, pursuit, served
from sayso.renderers.pages.goals_terms import Term, bounds, term_of, terms
from sayso.renderers.pages.record_history import history
from sayso.renderers.pictures.course import legend
from sayso.renderers.templating import render


def quarter_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """A page for every quarter that anything is known of."""
    known, carried = terms(edition), Carried(edition.log)
    now = term_of(known, edition.log.today)
    for place, term in enumerate(known):
        source = edition.log.sources.get(term.path)
        here = Here(edition, term.page, source)
        told = pursuits(here, term, carried, edition.log.today if term is now else None)
        yield from render(
            "quarter.md.j2",
            here,
            term=term,
            days=bounds(term),
            path=term.path if source else "",
            findings=edition.findings.get(term.path, ()),
            pursuits=told,
            ended=[one for one in told if one.closed],
            legend=legend(term.goals),
            served=served(here, term.goals),
            earlier=known[place + 1] if place + 1 < len(known) else None,
            later=known[place - 1] if place else None,
            now=term is now,
            steps=history(here, term.quarter) if term.quarter else (),
        )


def pursuits(
    here: Here, term: Term, carried: Carried, today: date | None = None
) -> Sequence[Pursuit]:
    """The goals of a quarter, with all there is to tell of them."""
    return [pursuit(here, one, carried, today) for one in term.goals]

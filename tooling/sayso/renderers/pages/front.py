"""The front page: what waits for a decision, what this quarter is about, what was decided."""

from collections.abc import Iterator
from datetime import date

from sayso.artifact import Artifact, Copy
from sayso.model import Decision
from sayso.renderers.bonds import newest_first
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here
from sayso.renderers.pages.goals import Term, terms
from sayso.renderers.templating import render

_NEWEST = 8
_NEXT_DUE = 12


def front_page(edition: Edition) -> Iterator[Artifact | Copy]:
    """The page that the site begins with."""
    waiting = _waiting(edition)
    yield from render(
        "front.md.j2",
        Here(edition, "index.md"),
        waiting=waiting[:_NEXT_DUE],
        more_wait=len(waiting) > _NEXT_DUE,
        broken=sorted(one.path for one in edition.shown.values() if not one.readable),
        term=_this_term(edition),
        decided=_decided(edition)[:_NEWEST],
    )


def _waiting(edition: Edition) -> list[Decision]:
    """What is proposed, the next due first."""
    proposed = (one for one in edition.log.decisions if one.status == "proposed")
    return sorted(proposed, key=lambda one: (one.day("decide-by") or date.max, one.id))


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


def _decided(edition: Edition) -> tuple[Decision, ...]:
    return newest_first(
        tuple(one for one in edition.log.decisions if one.decided and one.decided_on)
    )

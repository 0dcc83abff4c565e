"""What a report of a quarter tells, whatever form it takes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.events import Event
from sayso.model import Decision, Log
from sayso.renderers.addresses import address, page_of
from sayso.renderers.changes.grouping import Group, grouped
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here
from sayso.renderers.pages.goals_quarter import pursuits
from sayso.renderers.pages.goals_telling import Carried, Pursuit, by_day
from sayso.renderers.pages.goals_terms import Term, bounds, term_of, terms
from sayso.renderers.pictures.course import legend
from sayso.renderers.report.page import TOP, Read, body, page

_MOST = 200
"""Things that changed; more is an import, or the first commit of a log."""

_ARRIVED = frozenset(
    (
        "accepted",
        "brought-in",
        "carried",
        "checked-in",
        "closed",
        "criterion-stands",
        "drafted",
        "opened",
        "proposed",
        "rejected",
        "withdrawn",
    )
)
"""What the report says in other places of the goals and decisions that it names."""


@dataclass(frozen=True)
class Told:
    """What became of a quarter: its goals, its decisions, and what git says of it.

    `remark` says what is not known of the changes, empty where nothing is missing; `left_out`
    are so many things more that changed. `is_known` says whether anybody knows of changes.
    """

    term: Term
    here: Here
    pursuits: Sequence[Pursuit]
    decisions: tuple[Decision, ...]
    changes: Sequence[Group] = ()
    remark: str = ""
    left_out: int = 0
    is_known: bool = False


def quarter_told(
    edition: Edition, named: str, events: Iterable[Event] | None = None, remark: str = ""
) -> Told | None:
    """What there is to tell of a quarter; None where nothing is known of it."""
    known = terms(edition)
    term = next((one for one in known if one.id == named), None)
    if term is None:
        return None
    here = Here(edition, TOP, edition.log.sources.get(term.path))
    today = edition.log.today
    is_now = term is term_of(known, today)
    decisions = decisions_of(edition.log, term)
    changed = grouped(_changed(term, decisions, events or ()), whole=False)
    return Told(
        term,
        here,
        pursuits(here, term, Carried(edition.log), today if is_now else None),
        decisions,
        changed[:_MOST],
        remark,
        len(changed[_MOST:]),
        is_known=events is not None,
    )


def decisions_of(log: Log, term: Term) -> tuple[Decision, ...]:
    """The decisions that were taken in a quarter, and those that serve its goals."""
    starts, ends = bounds(term)
    ids = {one.id for one in term.goals}
    return by_day(
        one
        for one in log.decisions
        if not ids.isdisjoint(one.goals) or _lies_in(one.decided_on, starts, ends)
    )


def as_html(told: Told, read: Read) -> str:
    """The report as one page that needs nothing beside it."""
    here, term = told.here, told.term
    folders = here.edition.publication.folders_as_addresses
    inside = {address(page_of(one.goal.path), folders=folders): one.anchor for one in told.pursuits}
    quarter = term.quarter
    return page(
        "report_quarter.html.j2",
        here,
        read,
        inside,
        told=told,
        term=term,
        days=bounds(term),
        body=body(here, quarter.source.body, quarter.title) if quarter else "",
        legend=legend(term.goals),
        ended=[one for one in told.pursuits if one.closed],
        today=here.edition.log.today,
    )


def _changed(term: Term, decisions: Iterable[Decision], events: Iterable[Event]) -> Iterator[Event]:
    """What happened to decisions and in the quarter, but for what is told of it already."""
    named = {one.id for one in decisions}
    for one in events:
        ours = one.id.partition("/")[0] == term.id
        known = one.id in named if one.thing == "decision" else ours
        wanted = one.thing == "decision" or (one.thing in {"goal", "quarter"} and ours)
        if wanted and not (known and one.kind in _ARRIVED):
            yield one


def _lies_in(day: date | None, starts: date | None, ends: date | None) -> bool:
    return bool(day and starts and ends and starts <= day <= ends)

"""What happened to the log, commit by commit: the newest, and a page for each month."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.events import Entry
from sayso.renderers.changes.grouping import folded, grouped
from sayso.renderers.edition import Edition, gathered
from sayso.renderers.here import Here
from sayso.renderers.telling import in_words, source, subject
from sayso.renderers.templating import render

CHANGES = "changes/index.md"

NEWEST = 30
"""The commits that the first page tells of."""

_A_PAGE = 200  # commits of a month that one page tells of
_A_COMMIT = 40  # things of one commit; more is an import, or the first commit of a log

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Month:
    """A page of a month: all of it, or where it holds very much, the part of a number."""

    year: int
    name: str
    page: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Commit:
    """What a commit did, as lines: each thing with what happened to it."""

    anchor: str
    lines: tuple[tuple[Markup, tuple[Markup, ...]], ...]
    rest: tuple[str, ...]
    source: Markup


def change_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """The newest changes with a way to all months, and the months."""
    entries = told(edition)
    months = list(_months(entries))
    years = gathered((one.year, one) for one in months)
    first = "What changed"
    yield from _page(edition, CHANGES, first, entries[:NEWEST], years)
    for one in months:
        yield from _page(edition, one.page, f"{one.name} {one.year}", one.entries, years)


def told(edition: Edition) -> tuple[Entry, ...]:
    """The commits that did more than edit, the newest first."""
    found = reversed(edition.publication.happened.entries)
    return tuple(one for one in found if any(event.kind != "edited" for event in one.events))


def _page(
    edition: Edition,
    page: str,
    name: str,
    entries: Sequence[Entry],
    years: dict[int, tuple[Month, ...]],
) -> Iterator[Artifact | Copy]:
    here = Here(edition, page)
    days = gathered((one.day, _commit(here, one)) for one in entries)
    yield from render(
        "changes.md.j2",
        here,
        name=name,
        days=days,
        years=years,
        index=CHANGES,
        remark=edition.publication.happened.remark,
    )


def _months(entries: Sequence[Entry]) -> Iterator[Month]:
    for (year, month), found in gathered((_month(one.day), one) for one in entries).items():
        parts = (found[at : at + _A_PAGE] for at in range(0, len(found), _A_PAGE))
        for number, part in enumerate(parts, 1):
            stem = f"changes/{year:04}-{month:02}"
            page = f"{stem}.md" if number == 1 else f"{stem}-{number}.md"
            name = _MONTHS[month - 1] + (f", part {number}" if number > 1 else "")
            yield Month(year, name, page, part)


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _commit(here: Here, entry: Entry) -> Commit:
    groups = grouped(entry.events, whole=False)
    lines = tuple(
        (subject(here, one.first), tuple(in_words(here, event) for event in one.events))
        for one in groups[:_A_COMMIT]
    )
    left = len(groups) - len(lines)
    rest = (f"and {left} more",) if left else ()
    return Commit(
        f"c-{entry.commit[:12]}",
        lines,
        (*rest, *folded(entry.events, whole=False)),
        source(here, entry),
    )

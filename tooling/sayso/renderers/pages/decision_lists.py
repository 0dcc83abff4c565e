"""The lists of decisions: the newest of all with a way to find any, and lists in groups."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model import Decision
from sayso.renderers.addresses import anchor
from sayso.renderers.bonds import newest_first
from sayso.renderers.edition import Edition, gathered
from sayso.renderers.here import Here
from sayso.renderers.pages.decision_data import DATA, decision_data
from sayso.renderers.pages.decision_facets import AREA, OWNER, STATUS, TAG, Facet
from sayso.renderers.pages.decision_views import INDEX, TIMELINE, VIEWS
from sayso.renderers.templating import render

ROWS = 100
"""The rows of the first page: what a reader may look through, and an engine reads in no time."""

_ROWS_IN_GROUPS = 1_000  # of one page
_MOST, _LEAST = 50, 5  # of one group

_ARRANGEMENTS = (STATUS, AREA, OWNER, TAG)


@dataclass(frozen=True, slots=True)
class Group:
    """Decisions that have something in common; `rest` leads to those that are not shown."""

    name: Markup
    anchor: str
    decisions: tuple[Decision, ...]
    rest: str = ""


def decision_lists(edition: Edition) -> Iterator[Artifact | Copy]:
    """The list of decisions, what the reader's browser finds the others with, and groups."""
    decisions = newest_first(edition.log.decisions)
    here = Here(edition, INDEX)
    yield from render(
        "decisions.md.j2",
        here,
        views=VIEWS,
        decisions=decisions[:ROWS],
        more=len(decisions) > ROWS,
        data=here.to(DATA),
        timeline=here.to(TIMELINE),
    )
    yield decision_data(edition, decisions)
    for facet in _ARRANGEMENTS:
        here = Here(edition, f"decisions/by-{facet.name}.md")
        groups = _groups(here, facet, decisions)
        name = f"by {facet.label.lower()}"
        yield from render(
            "decisions_by.md.j2",
            here,
            views=VIEWS,
            name=name,
            groups=groups,
            timeline=here.to(TIMELINE),
            facet=facet,
        )


def _groups(here: Here, facet: Facet, decisions: tuple[Decision, ...]) -> list[Group]:
    found = gathered(
        (key, one) for one in decisions for key in facet.keys(here.edition, one) or ("",)
    )
    most = max(_LEAST, min(_MOST, _ROWS_IN_GROUPS // max(1, len(found))))
    named = {key: facet.shown(here, key) for key in found if key}
    keys = sorted(named, key=lambda key: facet.order(named[key].striptags()))
    groups = [_group(named[key], key, found[key], most) for key in keys]
    if "" in found:
        groups.append(_group(Markup.escape(facet.none), "", found[""], most))
    return groups


def _group(name: Markup, key: str, found: tuple[Decision, ...], most: int) -> Group:
    rest = key or "-" if len(found) > most else ""
    return Group(name, anchor(key) if key else "_none", found[:most], rest)

"""All pages of the published log."""

from collections.abc import Callable, Iterator

from sayso.artifact import Artifact, Copy
from sayso.model import Log
from sayso.renderers.assets import assets
from sayso.renderers.edition import Edition
from sayso.renderers.exports.calendar import calendars
from sayso.renderers.exports.dump import dump
from sayso.renderers.exports.llms import llms
from sayso.renderers.pages.areas import area_pages
from sayso.renderers.pages.broken import broken_pages
from sayso.renderers.pages.changes import change_pages
from sayso.renderers.pages.decision import decision_pages
from sayso.renderers.pages.decision_lists import decision_lists
from sayso.renderers.pages.feeds import feed_pages
from sayso.renderers.pages.fields import field_pages
from sayso.renderers.pages.front import front_page
from sayso.renderers.pages.glossary import glossary_page
from sayso.renderers.pages.goals import goal_pages
from sayso.renderers.pages.graph import graph_pages
from sayso.renderers.pages.health import health_page
from sayso.renderers.pages.moved import moved_pages
from sayso.renderers.pages.people import people_pages
from sayso.renderers.pages.rules import rule_pages
from sayso.renderers.pages.teams import team_pages
from sayso.renderers.pages.timeline import timeline_pages
from sayso.renderers.publication import Publication
from sayso.renderers.units import Unit, unit_of

__all__ = ["Unit", "pages", "unit_of", "units"]

_KINDS: tuple[Callable[[Edition], Iterator[Artifact | Copy]], ...] = (
    front_page,
    decision_lists,
    timeline_pages,
    graph_pages,
    decision_pages,
    goal_pages,
    people_pages,
    team_pages,
    area_pages,
    change_pages,
    feed_pages,
    health_page,
    rule_pages,
    field_pages,
    glossary_page,
    calendars,
    dump,
    llms,
    broken_pages,
    moved_pages,
)


def units(edition: Edition) -> Iterator[Unit]:
    """All that a site is made of, in the order in which the first of two pages counts."""
    for kind in _KINDS:
        if kind is decision_pages:
            yield from map(unit_of, edition.log.decisions)
        else:
            yield Unit(kind.__name__, kind)
    yield Unit("assets", lambda _: assets())


def pages(log: Log, publication: Publication) -> Iterator[Artifact | Copy]:
    """The pages of a log with all that they need; no path comes twice."""
    edition = Edition(log, publication)
    given = set[str]()
    for unit in units(edition):
        for one in unit.make(edition):
            if one.path not in given:
                given.add(one.path)
                yield one

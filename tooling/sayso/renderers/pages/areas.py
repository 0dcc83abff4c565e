"""The pages of areas: their paths, who owns them, and the decisions that apply there."""

from collections.abc import Iterator

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model import Area
from sayso.renderers.addresses import page_named
from sayso.renderers.bonds import newest_first
from sayso.renderers.edition import Edition
from sayso.renderers.here import Fact, Here
from sayso.renderers.templating import render

AREAS = "areas/index.md"


def area_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """The list of areas, and a page for each of them."""
    areas = sorted(edition.log.owners.areas.values(), key=lambda one: one.id.casefold())
    yield from render("areas.md.j2", Here(edition, AREAS), areas=areas)
    for area in areas:
        here = Here(edition, page_named("areas", area.id))
        applying = (one for one in edition.log.decisions if edition.applies(one, area))
        yield from render(
            "area.md.j2",
            here,
            area=area,
            facts=[fact for fact in _facts(here, area) if fact.value],
            decisions=newest_first(tuple(applying)),
        )


def _facts(here: Here, area: Area) -> Iterator[Fact]:
    yield Fact("Owner", here.person(area.owner) if area.owner else Markup("nobody yet"))
    yield Fact("Team", here.team(area.team) if area.team else Markup(""))
    yield Fact("Delegation", Markup.escape(area.delegation or ""))

"""What replaces, amends and depends on what: a picture for all that hangs together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model import Decision
from sayso.renderers.addresses import anchor
from sayso.renderers.bonds import KINDS
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here
from sayso.renderers.pages.decision_views import GRAPH, VIEWS
from sayso.renderers.pictures.bonds import legend, picture, sentence
from sayso.renderers.templating import render

_ROWS = 300  # of a page, unless a single picture has more
_TOLD = 200  # bonds of decisions that hang together in too large a number for a picture


@dataclass(frozen=True, slots=True)
class Cluster:
    """Decisions that hang together: a picture, or where they are too many, a list."""

    name: Markup
    anchor: str
    picture: Markup | None
    told: Sequence[Markup]
    cut: bool


def graph_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """The pictures, those with the newest decisions first, on one page or on several."""
    pages = list(_pages(edition.bonds.clusters)) or [[]]
    for number, clusters in enumerate(pages, 1):
        here = Here(edition, _path(number))
        kinds = [one.kind for cluster in clusters for one in edition.bonds.among(cluster)]
        yield from render(
            "decisions_graph.md.j2",
            here,
            views=VIEWS,
            graph=GRAPH,
            clusters=[_cluster(here, one) for one in clusters],
            legend=legend([kind for kind in KINDS if kind in kinds]),
            newer=here.to(_path(number - 1)) if number > 1 else "",
            older=here.to(_path(number + 1)) if number < len(pages) else "",
        )


def _path(number: int) -> str:
    return GRAPH if number == 1 else GRAPH.replace(".md", f"-{number}.md")


def _pages(clusters: Sequence[tuple[Decision, ...]]) -> Iterator[list[tuple[Decision, ...]]]:
    page: list[tuple[Decision, ...]] = []
    rows = 0
    for one in clusters:
        if page and rows + len(one) > _ROWS:
            yield page
            page, rows = [], 0
        page.append(one)
        rows += len(one)
    if page:
        yield page


def _cluster(here: Here, decisions: tuple[Decision, ...]) -> Cluster:
    bonds = here.edition.bonds.among(decisions)
    drawn = picture(here, decisions, bonds)
    told = [] if drawn else [sentence(here, one) for one in bonds[:_TOLD]]
    cut = not drawn and len(bonds) > _TOLD
    return Cluster(here.title(decisions[0]), anchor(decisions[0].id), drawn, told, cut)

"""The pages of areas: their paths, who is there for them, and the decisions that govern them."""

from collections.abc import Iterator

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model import Area
from sayso.model.answering import who_answers
from sayso.ownership.governing import folded
from sayso.renderers.addresses import page_named
from sayso.renderers.edition import Edition
from sayso.renderers.here import Fact, Here
from sayso.renderers.pages import beside
from sayso.renderers.templating import render

AREAS = "areas/index.md"

_MOST = 100  # decisions of one area; the list of decisions finds the others


def area_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """The list of areas, and a page for each of them."""
    areas = sorted(edition.log.owners.areas.values(), key=lambda one: one.id.casefold())
    yield from render("areas.md.j2", Here(edition, AREAS), views=beside.PEOPLE, areas=areas)
    for area in areas:
        yield from _page(edition, area)


def _page(edition: Edition, area: Area) -> Iterator[Artifact | Copy]:
    here = Here(edition, page_named("areas", area.id))
    applying = edition.applying.get(area.id, ())
    governing = folded(edition.log, applying)
    yield from render(
        "area.md.j2",
        here,
        area=area,
        facts=[fact for fact in _facts(here, area) if fact.value],
        governing=governing[:_MOST],
        rest=len(governing) > _MOST,
        applies=bool(applying),
    )


def _facts(here: Here, area: Area) -> Iterator[Fact]:
    yield Fact("Owner", here.person(area.owner) if area.owner else Markup("nobody yet"))
    yield Fact("Ask", _ask(here, area))
    yield Fact("Net", _net(here, area))
    yield Fact("Review", here.people(area.reviewers))
    yield Fact("Delegation", Markup.escape(area.delegation or ""))


def _ask(here: Here, area: Area) -> Markup:
    """Whom to ask today, where that is not simply the owner; in the words of `sayso who`."""
    log = here.edition.log
    answer = who_answers(log.owners, area.owner, area.team, log.today)
    if answer is None:
        return Markup("nobody yet: name somebody who is here in {}").format(log.owners.path)
    if not answer.why:
        return Markup("")
    verb = f"is {answer.why}" if answer.why.startswith("away") else answer.why
    return Markup("{}, who {}").format(here.of_person(answer.person), verb)


def _net(here: Here, area: Area) -> Markup:
    """The team under the owner and who leads it; in the words of `sayso who`."""
    owners = here.edition.log.owners
    person = owners.person(area.owner)
    team = owners.team(area.team) or owners.team(person.team if person else None)
    if team is None:
        return Markup("")
    lead = Markup(", led by {}").format(here.person(team.lead)) if team.lead else Markup("")
    return Markup("team {}").format(here.of_team(team)) + lead

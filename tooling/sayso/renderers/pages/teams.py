"""The pages of teams: who is in them, what they look after, what they are trying to do."""

from collections.abc import Iterator

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model import Goal, Team
from sayso.renderers.addresses import page_named
from sayso.renderers.edition import Edition
from sayso.renderers.here import Fact, Here
from sayso.renderers.templating import render

TEAMS = "teams/index.md"


def team_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """The list of teams, and a page for each of them."""
    teams = sorted(edition.log.owners.teams.values(), key=lambda one: one.name.casefold())
    yield from render("teams.md.j2", Here(edition, TEAMS), teams=teams)
    for team in teams:
        yield from _page(edition, team)


def _page(edition: Edition, team: Team) -> Iterator[Artifact | Copy]:
    owners = edition.log.owners
    here = Here(edition, page_named("teams", team.id))
    yield from render(
        "team.md.j2",
        here,
        team=team,
        facts=[fact for fact in _facts(here, team) if fact.value],
        members=sorted(owners.members(team.id), key=lambda one: one.name.casefold()),
        areas=[one for one in owners.areas.values() if owners.team(one.team) == team],
        goals=_goals(edition, team),
    )


def _facts(here: Here, team: Team) -> Iterator[Fact]:
    owners = here.edition.log.owners
    yield Fact("Lead", here.person(team.lead) if team.lead else Markup(""))
    yield Fact("Part of", here.team(team.parent) if team.parent else Markup(""))
    parts = [one for one in owners.teams.values() if owners.team(one.parent) == team]
    yield Fact("Teams in it", here.listed([here.of_team(one) for one in parts]))


def _goals(edition: Edition, team: Team) -> list[Goal]:
    """The goals of a team, or of an owner who is in it; open ones first, then the newest."""
    found = [one for one in edition.log.goals if edition.team(one) == team]
    newest = sorted(found, key=lambda one: one.id, reverse=True)
    return sorted(newest, key=lambda one: one.status == "closed")

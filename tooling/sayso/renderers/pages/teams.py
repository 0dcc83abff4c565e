"""The pages of teams: who is in them, what is open, what they look after."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model import Duty, Goal, Person, Team
from sayso.model.answering import absence
from sayso.renderers.addresses import page_named
from sayso.renderers.duty_rows import Row, rows
from sayso.renderers.edition import Edition, gathered
from sayso.renderers.here import Fact, Here
from sayso.renderers.pages import beside
from sayso.renderers.templating import render

TEAMS = "teams/index.md"

_MOST = 100  # things of one part of a page
_ASKS = frozenset(("decide", "answer", "finish", "review"))


def team_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """The teams with those in them, and a page for each of them."""
    teams = _sorted(edition.log.owners.teams.values())
    below = _below(edition, teams)
    reached = set(_reached(below))
    tops = [*below.get("", ()), *(one for one in teams if one.id not in reached)]
    yield from render(
        "teams.md.j2", Here(edition, TEAMS), views=beside.PEOPLE, tops=tops, below=below
    )
    for team in teams:
        yield from _page(edition, team, below.get(team.id, ()))


def _sorted(teams: Iterable[Team]) -> list[Team]:
    return sorted(teams, key=lambda one: (one.name.casefold(), one.id))


def _below(edition: Edition, teams: list[Team]) -> Mapping[str, tuple[Team, ...]]:
    """The teams in each team by its key; under the empty key those that are in none."""
    owners = edition.log.owners
    return gathered((above.id if (above := owners.team(one.parent)) else "", one) for one in teams)


def _reached(below: Mapping[str, tuple[Team, ...]], start: str = "") -> Iterator[str]:
    """The teams that are below a key; those in a circle are below none."""
    for one in below.get(start, ()):
        yield one.id
        yield from _reached(below, one.id)


def _page(edition: Edition, team: Team, parts: tuple[Team, ...]) -> Iterator[Artifact | Copy]:
    owners = edition.log.owners
    here = Here(edition, page_named("teams", team.id))
    members = sorted(owners.members(team.id), key=lambda one: (one.name.casefold(), one.id))
    open_now = _open(here, team)
    goals = _goals(edition, team)
    yield from render(
        "team.md.j2",
        here,
        team=team,
        facts=[fact for fact in _facts(here, team, parts) if fact.value],
        members=members,
        away=lambda one: absence(one, edition.log.today),
        open=open_now[:_MOST],
        more=len(open_now) > _MOST,
        areas=[one for one in owners.areas.values() if owners.team(one.team) == team],
        goals=[one for one in goals if one.status != "closed"][:_MOST],
        past=[one for one in goals if one.status == "closed"][:_MOST],
        decides=any(one.owner for one in edition.log.decisions),
    )


def _facts(here: Here, team: Team, parts: tuple[Team, ...]) -> Iterator[Fact]:
    yield Fact("Lead", here.person(team.lead) if team.lead else Markup(""))
    yield Fact("Part of", here.team(team.parent) if team.parent else Markup(""))
    yield Fact("Teams in it", here.listed([here.of_team(one) for one in parts]))
    names = [Markup("<code>{}</code>").format(one) for one in team.previously]
    yield Fact("Formerly", here.listed(names))


def _open(here: Here, team: Team) -> list[Row]:
    """Decisions of the people of a team that ask something, those who left among them."""
    owners, duties = here.edition.log.owners, here.edition.log.duties
    people = (one for one in owners.people.values() if _is_in(here.edition, one, team))
    theirs = chain.from_iterable(duties.of(one.id) for one in people)
    return rows(here, (one for one in theirs if _asks(one)), whose=True)


def _asks(duty: Duty) -> bool:
    return duty.kind == "decision" and duty.task in _ASKS


def _is_in(edition: Edition, person: Person, team: Team) -> bool:
    return edition.log.owners.team(person.team) == team


def _goals(edition: Edition, team: Team) -> list[Goal]:
    """The goals of a team, or of an owner who is in it, the newest first."""
    found = [one for one in edition.log.goals if edition.team(one) == team]
    return sorted(found, key=lambda one: one.id, reverse=True)

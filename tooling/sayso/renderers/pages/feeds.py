"""The feeds of all that changes, and of what concerns each team and each area."""

from collections.abc import Iterator

from sayso.artifact import Artifact
from sayso.events import Event
from sayso.model import Area, Team
from sayso.renderers.addresses import page_named
from sayso.renderers.edition import Edition
from sayso.renderers.feeds import atom, json_feed
from sayso.renderers.feeds.feed import About, feed
from sayso.renderers.pages.changes import CHANGES


def feed_pages(edition: Edition) -> Iterator[Artifact]:
    """Every feed in both formats; none where git tells nothing."""
    if not edition.publication.happened.entries:
        return
    yield from _feed(edition, "all", "what changed", CHANGES, lambda _: True)
    owners = edition.log.owners
    for team in owners.teams.values():
        page = page_named("teams", team.id)
        yield from _feed(edition, _name(page), team.name, page, of_team(edition, team))
    for area in owners.areas.values():
        page = page_named("areas", area.id)
        yield from _feed(edition, _name(page), area.id, page, of_area(edition, area))


def _feed(edition: Edition, name: str, called: str, home: str, about: About) -> Iterator[Artifact]:
    made = feed(edition, name, called, home, about)
    yield Artifact(f"feeds/{name}.{atom.ENDING}", atom.atom(made))
    yield Artifact(f"feeds/{name}.{json_feed.ENDING}", json_feed.json_feed(made))


def _name(page: str) -> str:
    return page.removesuffix(".md")


def of_team(edition: Edition, team: Team) -> About:
    """What is about a team or one below it, about what they have, or about its people."""
    owners = edition.log.owners
    within = {one.id for one in owners.teams.values() if _is_within(edition, one, team)}

    def about(event: Event) -> bool:
        if event.thing == "team":
            return event.id in within
        return not within.isdisjoint(_teams(edition, event))

    return about


def _is_within(edition: Edition, team: Team, other: Team) -> bool:
    seen = set[str]()
    above: Team | None = team
    while above is not None and above.id not in seen:
        if above.id == other.id:
            return True
        seen.add(above.id)
        above = edition.log.owners.team(above.parent)
    return False


def _teams(edition: Edition, event: Event) -> Iterator[str]:
    """The teams whose an event is: its owner's, and the one that the thing itself names."""
    owners, log = edition.log.owners, edition.log
    person = owners.person(event.owner)
    record = log.by_path.get(event.path)
    area = owners.areas.get(event.id) if event.thing == "area" else None
    named = (person and person.team, record and record.text("team"), area and area.team)
    for one in named:
        team = owners.team(one or None)
        if team is not None:
            yield team.id


def of_area(edition: Edition, area: Area) -> About:
    """What is about an area itself, or about a decision that applies there."""
    known: dict[str, bool] = {}

    def applies(path: str) -> bool:
        found = known.get(path)
        if found is None:
            one = edition.log.by_path.get(path)
            decision = edition.log.decision(one.id) if one else None
            found = known[path] = decision is not None and edition.applies(decision, area)
        return found

    return lambda event: (
        (event.thing == "area" and event.id == area.id)
        or (event.thing == "decision" and applies(event.path))
    )

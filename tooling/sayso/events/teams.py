"""Teams that were formed, renamed, led by somebody else, or put elsewhere."""

from collections.abc import Iterator

from sayso.events.ends import Ends, Said
from sayso.events.roster import pairs
from sayso.model import Team


def teams_told(ends: Ends) -> Iterator[tuple[Team, Said]]:
    """What happened to teams, each with the team it happened to."""
    for one, was, now in pairs(ends.before.owners.teams, ends.after.owners.teams):
        if now is None:
            yield one, Said("removed", "no longer in owners.yaml")
        elif was is None:
            lead = f"; {ends.name(now.lead)} leads it" if now.lead else ""
            yield now, Said("formed", f"a new team{lead}", None, (now.lead,))
        else:
            yield from ((now, said) for said in _changed(was, now, ends))


def _changed(was: Team, now: Team, ends: Ends) -> Iterator[Said]:
    if was.id != now.id:
        yield Said("renamed", f"known as `{was.id}` before", None, (), {"from": was.id})
    if was.name != now.name:
        yield Said("renamed", f"called {was.name} before", None, (), {"name": was.name})
    if ends.key(was.lead) != ends.key(now.lead):
        people = (now.lead, was.lead)
        before = f", no longer {ends.name(was.lead)}" if was.lead else ""
        leads = f"{ends.name(now.lead)} leads it now" if now.lead else "nobody leads it now"
        yield Said("team-changed", leads + before, None, people, {"field": "lead"})
    if _above(was, ends) != _above(now, ends):
        where = f"part of {ends.name(now.parent)} now" if now.parent else "stands alone now"
        before = f", no longer of {ends.name(was.parent)}" if was.parent else ""
        yield Said("team-changed", where + before, None, (), {"field": "parent"})


def _above(team: Team, ends: Ends) -> str | None:
    found = ends.after.owners.team(team.parent)
    return found.id if found else team.parent

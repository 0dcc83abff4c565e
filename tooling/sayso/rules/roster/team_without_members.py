"""SO806."""

from collections.abc import Iterator

from sayso.diagnostics import Finding, Place
from sayso.model import Log, Owners
from sayso.rule import WARNING, rule

_ENOUGH = 3
"""Places at which open work names the team; more would only fill the page."""


@rule("SO806", "team-without-members", WARNING)
def team_without_members(log: Log) -> Iterator[Finding]:
    """A team that open work belongs to has nobody in it.

    ## Why

    The team is the net under a name. A goal or an area whose team is empty has no one who
    steps in, though it looks as if it had.

    ## Wrong

    ```owners.yaml
    people:
      linh: {name: Linh Tran, team: platform}
    teams:
      platform: {name: Platform, lead: linh}
      data: {name: Data}
    areas:
      reports: {owner: linh, team: data}
    ```

    ## Right

    ```owners.yaml
    people:
      linh: {name: Linh Tran, team: platform}
    teams:
      platform: {name: Platform, lead: linh}
      data: {name: Data}
    areas:
      reports: {owner: linh, team: platform}
    ```

    ## How to mend it

    Write the `team` of the people who are in it, or move the work to the team that does it
    now. A team that was renamed keeps its old name under `previously`.

    ## What it cannot know

    Whether somebody is about to join.
    """
    owners = log.owners
    if not owners.known or not owners.teams:
        return
    manned = _manned(owners)
    for team, places in _named(log).items():
        if team not in manned:
            yield Finding(
                owners.at_key("teams", team),
                f"team `{team}` has open work and nobody in it",
                related=tuple(places[:_ENOUGH]),
            )


def _manned(owners: Owners) -> set[str]:
    """The teams that have somebody, be it in a team below."""
    found: set[str] = set()
    for person in owners.people.values():
        team = owners.team(person.team) if person.left_on is None else None
        while team is not None and team.id not in found:
            found.add(team.id)
            team = owners.team(team.parent)
    return found


def _named(log: Log) -> dict[str, list[Place]]:
    """Where open work names teams: active goals and areas."""
    found: dict[str, list[Place]] = {}
    for goal in log.goals:
        team = log.owners.team(goal.text("team")) if goal.status == "active" else None
        if team is not None:
            found.setdefault(team.id, []).append(goal.at("team", label="open work"))
    for area in log.owners.areas.values():
        team = log.owners.team(area.team)
        if team is not None:
            place = log.owners.at("areas", area.id, "team", label="its area")
            found.setdefault(team.id, []).append(place)
    return found

"""SO802."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import ERROR, rule
from sayso.rules.circles import circles, round_trip
from sayso.text import closest


@rule("SO802", "broken-team-tree", ERROR)
def broken_team_tree(log: Log) -> Iterator[Finding]:
    """A team's parent does not exist, or is part of that team itself.

    ## Why

    What a team cannot settle goes to the team above it. Where the way up breaks off or runs
    in a circle, it goes to nobody.

    ## Wrong

    ```owners.yaml
    people:
      hoa: {name: Hoa Pham, team: platform}
    teams:
      engineering: {name: Engineering, parent: platform}
      platform: {name: Platform, lead: hoa, parent: engineering}
    ```

    ## Right

    ```owners.yaml
    people:
      hoa: {name: Hoa Pham, team: platform}
    teams:
      engineering: {name: Engineering}
      platform: {name: Platform, lead: hoa, parent: engineering}
    ```

    ## How to mend it

    Take `parent` out of the team at the top. A team that was renamed keeps its old name
    under `previously`, and those who name it as their parent are found again.

    ## What it cannot know

    How your organisation really works.
    """
    owners = log.owners
    for team in owners.teams.values():
        if team.parent and owners.team(team.parent) is None:
            near = closest(team.parent, owners.teams)
            yield Finding(
                owners.at("teams", team.id, "parent"),
                f"no team is called `{team.parent}`",
                hint=f"did you mean `{near}`?" if near else "",
            )
    above = {
        team.id: [found.id] for team in owners.teams.values() if (found := owners.team(team.parent))
    }
    for circle in circles(above):
        first, *others = circle
        yield Finding(
            owners.at("teams", first, "parent"),
            f"`{first}` is part of itself{round_trip(circle)}",
            related=tuple(owners.at("teams", one, "parent", label="and this") for one in others),
        )

"""SO801."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log, Owners, Person, Team
from sayso.rule import ERROR, rule
from sayso.text import closest


@rule("SO801", "lead-outside-team", ERROR)
def lead_outside_team(log: Log) -> Iterator[Finding]:
    """A team's lead is not in the team, or not in `owners.yaml` at all.

    ## Why

    The lead is where work goes when its owner is away or has left. A lead who is somewhere
    else by now is a net with a hole: nobody notices until something falls through.

    ## Wrong

    ```owners.yaml
    people:
      linh: {name: Linh Tran, team: platform}
      hoa: {name: Hoa Pham, team: data}
    teams:
      platform: {name: Platform, lead: hoa}
      data: {name: Data, lead: hoa}
    ```

    ## Right

    ```owners.yaml
    people:
      linh: {name: Linh Tran, team: platform}
      hoa: {name: Hoa Pham, team: data}
    teams:
      platform: {name: Platform, lead: linh}
      data: {name: Data, lead: hoa}
    ```

    ## How to mend it

    Name the lead of today, or correct the person's `team`. Somebody in the team above, or
    in one below, may lead too: write the other team as the `parent`.

    ## What it cannot know

    Who leads a team in practice.
    """
    owners = log.owners
    for team in owners.teams.values() if owners.known else ():
        lead = owners.person(team.lead)
        if lead is not None:
            said = _outside(owners, team, lead)
        else:
            said = f"no person is called `{team.lead}`" if team.lead else ""
        if said:
            near = None if lead else closest(team.lead or "", owners.people)
            yield Finding(
                owners.at("teams", team.id, "lead"),
                said,
                hint=f"did you mean `{near}`?" if near else "",
                related=(owners.at_key("people", lead.id, label="the lead"),) if lead else (),
            )


def _outside(owners: Owners, team: Team, lead: Person) -> str:
    if lead.left_on is not None:
        return f"`{lead.id}` leads `{team.id}` and has left"
    home = owners.team(lead.team)
    if home is None:
        return "" if lead.team else f"`{lead.id}` leads `{team.id}` and is in no team"
    if team.id in _upward(owners, home) or home.id in _upward(owners, team):
        return ""
    return f"`{lead.id}` leads `{team.id}` and is in `{home.id}`"


def _upward(owners: Owners, team: Team) -> set[str]:
    """A team and the teams above it."""
    found: set[str] = set()
    at: Team | None = team
    while at is not None and at.id not in found:
        found.add(at.id)
        at = owners.team(at.parent)
    return found

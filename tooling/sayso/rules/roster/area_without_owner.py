"""SO807."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import ERROR, rule, told


@rule("SO807", "area-without-owner", ERROR)
def area_without_owner(log: Log) -> Iterator[Finding]:
    """An area names nobody as its owner.

    ## Why

    An area is there so that one looks up a path and finds a person. A team alone does not
    answer: it is the net under the name, not the name.

    ## Wrong

    ```owners.yaml
    people:
      linh: {name: Linh Tran, team: platform}
    teams:
      platform: {name: Platform, lead: linh}
    areas:
      job-queue:
        team: platform
        purpose: Runs every background job
    ```

    ## Right

    ```owners.yaml
    people:
      linh: {name: Linh Tran, team: platform}
    teams:
      platform: {name: Platform, lead: linh}
    areas:
      job-queue:
        owner: linh
        team: platform
        purpose: Runs every background job
    ```

    ## How to mend it

    Ask in the team who has this; the lead, until somebody else does.

    ## What it cannot know

    Who knows the area best.
    """
    for finding in told(log, "area-without-owner"):
        area = str(finding.place.route[1])
        yield replace(
            finding,
            place=log.owners.at_key("areas", area),
            message=f"area `{area}` has no owner",
            hint="",
        )

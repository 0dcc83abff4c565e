"""SO205."""

from collections.abc import Iterator

from sayso.diagnostics import Finding, Fix, Place, SetValue
from sayso.model import Log, Owners, Person
from sayso.rule import WARNING, rule
from sayso.rules.owners.one_person import lead_of
from sayso.rules.owners.presence import by_handle, gone, waiting


@rule("SO205", "owner-has-left", WARNING, kind="clock", fixable=True)
def owner_has_left(log: Log) -> Iterator[Finding]:
    """Something open is still owned by somebody who has left.

    ## Why

    Questions about it go to an address where nobody reads them. The work rarely stops on the
    day somebody leaves; it stops some weeks later, when the first question comes.

    ## Wrong

    ```owners.yaml
    people:
      linh: {name: Linh Tran}
      duc:
        name: Duc Pham
        left-on: 2026-01-31
        successor: linh
    ```

    ```decisions/2026-01-12-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: duc
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```owners.yaml
    people:
      linh: {name: Linh Tran}
      duc:
        name: Duc Pham
        left-on: 2026-01-31
        successor: linh
    ```

    ```decisions/2026-01-12-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Ask who has it now, make them the owner, and in a decision note it under `handoffs`. The
    tool offers the successor, or else the lead of the team, where you ask for unsafe fixes;
    make sure that they know. Where nobody wants it, withdraw it or close it.

    ## What it cannot know

    Who has taken it up already. What is decided and done, and what is closed, keeps the name
    of whoever owned it, because that is true.
    """
    left = by_handle(gone(log.owners, log.today))
    if not left:
        return
    for decision in log.decisions:
        person = left.get(decision.owner or "")
        if person and (what := waiting(decision)):
            yield _finding(log.owners, decision.at("owner"), person, what)
    for goal in log.goals:
        person = left.get(goal.owner or "")
        if person and goal.status == "active":
            yield _finding(log.owners, goal.at("owner"), person, "the goal is active")
    for area in log.owners.areas.values():
        person = left.get(area.owner or "")
        if person:
            place = log.owners.at("areas", area.id, "owner")
            yield _finding(log.owners, place, person, "the area is still theirs", area.team)


def _finding(
    owners: Owners, place: Place, person: Person, what: str, team: str | None = None
) -> Finding:
    heir, why = _heir(owners, person, team)
    change = SetValue(place.path, place.route, heir.id if heir else "")
    return Finding(
        place,
        f"owner `{person.id}` left on `{person.left_on}`, and {what}",
        hint=f"`{heir.id}` {why}" if heir else "",
        notes=("ask: who has it now?",),
        related=(owners.at("people", person.id, "left-on", label="left on this day"),),
        fix=Fix(f"hand it to `{heir.id}`", (change,), safe=False) if heir else None,
    )


def _heir(owners: Owners, person: Person, team: str | None) -> tuple[Person | None, str]:
    """Who may have it now, and why: the last in the line of successors, else a team's lead."""
    seen, heir = {person.id}, owners.person(person.successor)
    while heir is not None and heir.left_on is not None and heir.id not in seen:
        seen.add(heir.id)
        heir = owners.person(heir.successor)
    if heir is not None and heir.left_on is None:
        return heir, "took over from them"
    lead = lead_of(owners, owners.team(team)) or lead_of(owners, owners.team(person.team))
    return lead, "leads the team"

"""SO205."""

from collections.abc import Iterator

from sayso.diagnostics import Finding, Fix, SetValue
from sayso.model import Duty, Log, Owners, Person
from sayso.model.answering import has_left
from sayso.rule import WARNING, rule
from sayso.rules.owners.one_person import lead_of


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
    for person in log.owners.people.values():
        if has_left(person, log.today):
            # Where several things wait at one place, the first of them is told.
            waiting = [one for one in reversed(log.duties.of(person.id)) if one.task in _SAID]
            for duty in {one.place: one for one in waiting}.values():
                yield _finding(log.owners, person, duty)


_SAID = {
    "decide": "the decision is still proposed",
    "finish": "the decision is not done yet",
    "review": "the review is still to come",
    "pursue": "the goal is active",
    "look-after": "the area is still theirs",
}


def _finding(owners: Owners, person: Person, duty: Duty) -> Finding:
    place, what = duty.place, _SAID[duty.task]
    area = owners.areas.get(duty.id) if duty.kind == "area" else None
    heir, why = _heir(owners, person, area.team if area else None)
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

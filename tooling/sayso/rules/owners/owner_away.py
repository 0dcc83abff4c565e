"""SO206."""

from collections.abc import Iterator
from datetime import date

from sayso.diagnostics import Finding
from sayso.model import Decision, Log, Owners
from sayso.model.owners import Absence
from sayso.rule import WARNING, rule
from sayso.rules.decisions.reviews import awaits_review
from sayso.rules.owners.presence import away, by_handle, has_left


@rule("SO206", "owner-away", WARNING, kind="clock")
def owner_away(log: Log) -> Iterator[Finding]:
    """A day comes due while the owner is away and nobody stands in.

    ## Why

    Everybody needs to be away without looking back. That works when one name stands in for
    them; without it, the day passes and the question waits for their return.

    ## Wrong

    ```owners.yaml
    people:
      linh:
        name: Linh Tran
        away:
          - {from: 2026-03-16, to: 2026-03-27}
      minh: {name: Minh Le}
    ```

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```owners.yaml
    people:
      linh:
        name: Linh Tran
        away:
          - {from: 2026-03-16, to: 2026-03-27, deputy: minh}
      minh: {name: Minh Le}
    ```

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
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

    Name a `deputy` for the absence in `owners.yaml`, who then may decide; or let the day wait
    until they are back. Nobody has to be called on leave.

    ## What it cannot know

    Whether somebody stands in without being named. It looks at who is away today.
    """
    people = [one for one in log.owners.people.values() if one.away]
    absences = {
        handle: absence
        for handle, person in by_handle(people).items()
        if not has_left(person, log.today) and (absence := away(person, log.today))
    }
    if not absences:
        return
    for decision in log.decisions:
        absence = absences.get(decision.owner or "")
        if absence is not None:
            yield from _due(log.owners, decision, absence)


def _due(owners: Owners, decision: Decision, absence: Absence) -> Iterator[Finding]:
    key = _waits_for(decision)
    day = decision.day(key) if key else None
    if day is not None and day <= (absence.end or date.min):
        verb = "is" if absence.start and day >= absence.start else "was"
        yield Finding(
            decision.at("owner"),
            f"`{decision.owner}` is away until `{absence.end}` with no deputy, and `{key}` {verb}"
            f" `{day}`",
            notes=("ask: who stands in?",),
            related=(
                decision.at(key, label="due on this day"),
                owners.at(*absence.route, label="away on these days"),
            ),
        )


def _waits_for(decision: Decision) -> str:
    """The key of the day on which something is due from the owner."""
    if decision.status == "proposed":
        return "decide-by"
    return "review-by" if awaits_review(decision) else ""

"""SO206."""

from collections.abc import Iterator
from datetime import date

from sayso.diagnostics import Finding, Place
from sayso.model import Duty, Log, Owners, Person
from sayso.model.answering import has_left, uncovered_absence
from sayso.model.owners import Absence
from sayso.rule import WARNING, rule


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
    for person in log.owners.people.values():
        absence = uncovered_absence(person, log.today) if person.away else None
        if absence is not None and not has_left(person, log.today):
            for duty in log.duties.of(person.id):
                if duty.task in _DAYS:
                    yield from _due(log.owners, person, absence, duty)


_DAYS = {"decide": "decide-by", "review": "review-by"}
"""The keys of the days on which something is due from the owner."""


def _due(owners: Owners, person: Person, absence: Absence, duty: Duty) -> Iterator[Finding]:
    day, key = duty.due, _DAYS[duty.task]
    if day is not None and day <= (absence.end or date.min):
        verb = "is" if absence.start and day >= absence.start else "was"
        yield Finding(
            duty.place,
            f"`{person.id}` is away until `{absence.end}` with no deputy, and `{key}` {verb}"
            f" `{day}`",
            notes=("ask: who stands in?",),
            related=(
                Place(duty.place.path, (key,), label="due on this day"),
                owners.at(*absence.route, label="away on these days"),
            ),
        )

"""SO301."""

from collections.abc import Iterator
from datetime import date

from sayso.diagnostics import Finding
from sayso.model import Decision, Log
from sayso.model.standing import ago, overdue_since
from sayso.rule import WARNING, rule


@rule("SO301", "overdue-decision", WARNING, kind="clock")
def overdue_decision(log: Log) -> Iterator[Finding]:
    """A decision is still proposed after the day by which it was to be made.

    ## Why

    While a question is open, work around it waits or goes both ways. Often everybody believes
    that somebody else will decide. A date makes that visible, once it is past.

    ## Wrong

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-12
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decide-by: 2026-03-12
    decided-on: 2026-03-12
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Decide, with what is known today; where one can walk back, that is nearly always enough. Or
    withdraw it. If something has to be known first, set a day by which it will be.

    ## What it cannot know

    What the decision waits for, or whether it was made and nobody wrote it down.
    """
    for decision in log.decisions:
        due = overdue_since(decision, log.today)
        if due is not None:
            yield _finding(decision, due, log.today)


def _finding(decision: Decision, due: date, today: date) -> Finding:
    owner = decision.owner
    return Finding(
        decision.at("decide-by"),
        f"to be decided by `{due}`, {ago(due, today)}, and still proposed",
        notes=(*((f"`{owner}` has it",) if owner else ()), "ask: what is it waiting for?"),
        subject=f"overdue since {due}",
    )

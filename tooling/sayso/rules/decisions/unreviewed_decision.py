"""SO308."""

from collections.abc import Iterator
from datetime import date

from sayso.diagnostics import Finding
from sayso.model import Decision, Log
from sayso.model.standing import ago, review_overdue_since, review_result
from sayso.rule import WARNING, rule


@rule("SO308", "unreviewed-decision", WARNING, kind="clock")
def unreviewed_decision(log: Log) -> Iterator[Finding]:
    """The day came to look back at a decision, and no outcome was written down.

    ## Why

    What we expected is on record; what came of it is not. That comparison is the cheapest
    lesson there is, and it can only be had while people remember.

    ## Wrong

    ```decisions/2026-02-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-02-02
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    expected: No nightly job is lost, at 30 euros more a month
    review-by: 2026-03-12
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## Right

    ```decisions/2026-02-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-02-02
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    expected: No nightly job is lost, at 30 euros more a month
    review-by: 2026-03-12
    outcome:
      on: 2026-03-12
      result: mixed
      note: No job was lost, but it costs 70 euros more a month
      next: keep
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Look back for five minutes and write the `outcome`: the day, the `result` and a line of what
    happened. If it is too early to tell, set a later `review-by`.

    ## What it cannot know

    Whether you talked about it. A result of `too-early` asks for a new day.
    """
    for decision in log.decisions:
        due = review_overdue_since(decision, log.today)
        if due is not None:
            yield _finding(decision, due, log.today)


def _finding(decision: Decision, due: date, today: date) -> Finding:
    early = review_result(decision)
    expected = "expected" in decision.values
    return Finding(
        decision.at("review-by"),
        f"to be reviewed by `{due}`, {ago(due, today)}, "
        + (f"and the result is still `{early}`" if early else "and there is no `outcome`"),
        notes=("ask: did it turn out as we expected?",),
        related=(decision.at("expected", label="what we expected"),) if expected else (),
        subject=f"review was due {due}",
    )

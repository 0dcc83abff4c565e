"""SO311."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import WARNING, rule
from sayso.rules.decisions.steps import Step, odd_steps


@rule("SO311", "illegal-step", WARNING, kind="history")
def illegal_step(log: Log) -> Iterator[Finding]:
    """The status took a step that records do not take.

    ## Why

    A decision is proposed, then accepted, rejected or withdrawn; what was accepted ends as
    superseded or deprecated. A goal is a draft, then active, then closed; a draft that nobody took
    up is closed at once. Going back rewrites what people have already acted on: those who read
    "accepted" last week do not read it again.

    ## Wrong

    ```before/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## Right

    ```before/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: deprecated
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.

    ## Why it ended
    The jobs run in the database since March.
    ```

    ## How to mend it

    Write a new decision that supersedes the old one, or set it to `deprecated` with a reason. To
    take a decision up again that was rejected, write it anew; the old one tells what was known
    then.

    ## What it cannot know

    Whether the earlier status was a slip. Steps in commits between the two ends count, so a
    decision that was accepted and superseded on one branch passes. One that is accepted again
    because what superseded it is gone, or is no longer in force itself, passes too, and so does
    any step from `unknown`.
    """
    for one in odd_steps(log):
        yield _finding(one)


def _finding(one: Step) -> Finding:
    said = "went back" if one.back else "went at once"
    return Finding(
        one.record.at("status"),
        f"status {said} from `{one.was}` to `{one.now}`",
        notes=(f"allowed: {one.allowed}",),
        subject=f"from {one.was} to {one.now}",
    )

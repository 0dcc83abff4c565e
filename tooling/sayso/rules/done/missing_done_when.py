"""SO401."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import ERROR, rule, told


@rule("SO401", "missing-done-when", ERROR)
def missing_done_when(log: Log) -> Iterator[Finding]:
    """An accepted decision or an active goal does not say when it is done.

    ## Why

    Without a line that says what done looks like, everybody has their own, and the work ends
    when interest does. One line is enough, and it is easiest to write now.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
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

    ## How to mend it

    Add `done-when` with one to five lines that somebody else could check. Where nothing has
    to be done, a decision says so: `no-action: we only confirm what is running already`.

    ## What it cannot know

    Whether the lines are the right ones.
    """
    yield from told(log, "missing-done-when")

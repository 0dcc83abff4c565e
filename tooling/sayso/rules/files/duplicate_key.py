"""SO006."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import ERROR, rule, told


@rule("SO006", "duplicate-key", ERROR)
def duplicate_key(log: Log) -> Iterator[Finding]:
    """A key is given twice.

    ## Why

    The usual loader of YAML keeps the last one in silence. What the first one said, often a
    name, is lost to every reader and every page.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    owner: minh
    decide-by: 2026-03-24
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
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Keep the one that is true.

    ## What it cannot know

    Which of the two was meant.
    """
    yield from told(log, "duplicate-key")

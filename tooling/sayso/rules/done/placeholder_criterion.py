"""SO402."""

from collections.abc import Iterator

from sayso.criteria.places import wording
from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import ERROR, NOTE, rule
from sayso.rules.done.emptiness import is_placeholder


@rule("SO402", "placeholder-criterion", ERROR)
def placeholder_criterion(log: Log) -> Iterator[Finding]:
    """A line of `done-when` is still a placeholder.

    ## Why

    A `TBD` looks like an answer to everybody who only counts the lines. Months later nobody
    can say whether the thing was done, because nobody had said what it was.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - to be defined
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

    Write the first thing that you would look at to see whether it is done. While a goal is a
    draft, this is a note.

    ## What it cannot know

    Whether a line that is filled in says enough.
    """
    for record in (*log.decisions, *log.goals):
        for criterion in record.criteria:
            if is_placeholder(criterion.text):
                yield Finding(
                    wording(record, criterion),
                    f"criterion `{criterion.text}` is a placeholder",
                    notes=("ask: how will we know?",),
                    severity=NOTE if record.status == "draft" else None,
                )

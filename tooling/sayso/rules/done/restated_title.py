"""SO404."""

from collections.abc import Iterator

from sayso.criteria.places import wording
from sayso.diagnostics import Finding
from sayso.model import Criterion, Log, Record
from sayso.rule import WARNING, rule
from sayso.rules.done.emptiness import is_placeholder, restates


@rule("SO404", "restated-title", WARNING)
def restated_title(log: Log) -> Iterator[Finding]:
    """A line of `done-when` only says the title again.

    ## Why

    "SQS is used" tells nobody what to look at: the first job, or the last? The line is there
    so that two people who look will see the same.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - SQS is used for the job queue
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

    Say what will be different, where one would see it, and for how long.

    ## What it cannot know

    Whether a title is already so plain that everybody would check the same. It compares words,
    in English best; the same thing in other words passes.
    """
    for record in (*log.decisions, *log.goals):
        for criterion in record.criteria:
            if _only_restates(record, criterion):
                yield Finding(
                    wording(record, criterion),
                    f"criterion `{criterion.text}` says no more than the title",
                    notes=("ask: what would somebody else look at to see it?",),
                    related=(record.at("title", label="the title"),),
                )


def _only_restates(record: Record, criterion: Criterion) -> bool:
    return (
        criterion.target is None
        and restates(criterion.text, record.title)
        and not is_placeholder(criterion.text)
    )

"""SO403."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import WARNING, rule

MOST = 5


@rule("SO403", "too-many-criteria", WARNING)
def too_many_criteria(log: Log) -> Iterator[Finding]:
    """A record has more than five criteria.

    ## Why

    Five lines can be kept in mind, and looked at together. A longer list is usually two
    decisions, or the tasks on the way instead of where the way leads.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - The billing job runs from SQS for 7 days
      - The mail job runs from SQS for 7 days
      - The report job runs from SQS for 7 days
      - The import job runs from SQS for 7 days
      - The export job runs from SQS for 7 days
      - The cleanup job runs from SQS for 7 days
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

    Keep the lines that would convince somebody who was not there. Steps belong into the body
    or the issue tracker.

    ## What it cannot know

    Which five matter.
    """
    for record in (*log.decisions, *log.goals):
        if "done-when" in record.values and len(record.criteria) > MOST:
            yield Finding(
                record.at_key("done-when"),
                f"`done-when` has {len(record.criteria)} lines, over {MOST}",
                notes=("ask: which of them would convince somebody who was not there?",),
                subject="done-when",
            )

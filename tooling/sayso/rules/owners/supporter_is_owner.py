"""SO207."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import WARNING, rule


@rule("SO207", "supporter-is-owner", WARNING)
def supporter_is_owner(log: Log) -> Iterator[Finding]:
    """A record names its owner as the supporter too.

    ## Why

    A supporter is the second person: the one to ask, who helps to ship it and does not ship
    it. Somebody who supports themselves has nobody.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    supporter: linh
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
    supporter: minh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Name somebody else, or leave the supporter out.

    ## What it cannot know

    Whether the supporter has time.
    """
    for record in (*log.decisions, *log.goals):
        supporter = record.values.get("supporter")
        if isinstance(supporter, str) and supporter == record.values.get("owner"):
            yield Finding(
                record.at("supporter"),
                f"`{supporter}` supports what they own themselves",
                related=(record.at("owner", label="the owner"),),
            )

"""SO209."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import NOTE, rule
from sayso.rules.owners.handing_over import handovers


@rule("SO209", "handoff-missing", NOTE, kind="history")
def handoff_missing(log: Log) -> Iterator[Finding]:
    """A decision has another owner, and `handoffs` does not tell of it.

    ## Why

    The name changes in one line, and with it changes who is asked. Somebody who comes back to the
    decision in a year wants to know who made it and from when on somebody else had it. Git knows
    too, until the file is moved or the history cut.

    ## Wrong

    ```before/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: minh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```before/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: minh
    decide-by: 2026-03-24
    handoffs:
      - {on: 2026-03-18, from: linh, to: minh, why: Linh moves to billing}
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Add an entry to `handoffs` with the day, `from`, `to`, and the `why` that the two would give.
    The tool offers no text for it, because it does not know the reason.

    ## What it cannot know

    Whether the first name was a slip that was only corrected. A handle that `owners.yaml` lists
    under `previously` is the same person. Where the owner became the supporter, SO208 asks
    instead.
    """
    for one in handovers(log):
        if not one.told and not one.stays_as_supporter:
            yield Finding(
                one.decision.at("owner"),
                f"owner was `{one.giver}` and is `{one.taker}`, with no entry under `handoffs`",
                notes=("ask: since when, and why?",),
                subject=f"from {one.giver} to {one.taker}",
            )

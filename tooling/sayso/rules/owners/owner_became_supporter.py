"""SO208."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import WARNING, rule
from sayso.rules.owners.handing_over import Handover, handovers


@rule("SO208", "owner-became-supporter", WARNING, kind="history")
def owner_became_supporter(log: Log) -> Iterator[Finding]:
    """The owner of a decision became its supporter, and nobody wrote why.

    ## Why

    Changing places is often right: somebody else ships it, and the one who knows it best stays at
    their side. Sometimes it means that a decision was taken out of somebody's hands while their
    name stayed on it. One sentence tells the two apart, for both of them and for those who come
    later.

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
    supporter: linh
    decide-by: 2026-03-24
    handoffs: [{on: 2026-03-18, from: linh, to: minh}]
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
    supporter: linh
    decide-by: 2026-03-24
    handoffs:
      - {on: 2026-03-18, from: linh, to: minh, why: Linh moves to billing and stays to help}
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Ask the two, and write under `handoffs` what they say: who had it, who has it, and `why`. A
    supporter helps to ship it and does not ship it; where that is not what was meant, name
    somebody else.

    ## What it cannot know

    Whether both agreed. Goals have no `handoffs`, so it reads decisions alone. It knows two ends:
    a change and a change back within one branch are none.
    """
    for one in handovers(log):
        if one.stays_as_supporter and not one.reason:
            yield _finding(one)


def _finding(one: Handover) -> Finding:
    return Finding(
        one.decision.at("supporter"),
        f"`{one.giver}` owned it and supports it now, with no reason under `handoffs`",
        notes=("ask: what would the two of them say?",),
        related=(one.decision.at("owner", label="the owner now"),),
        subject=f"{one.giver} became the supporter",
    )

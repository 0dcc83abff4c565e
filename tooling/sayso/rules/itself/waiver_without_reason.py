"""SO902."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import ERROR, rule, told


@rule("SO902", "waiver-without-reason", ERROR)
def waiver_without_reason(log: Log) -> Iterator[Finding]:
    """A waiver gives no reason.

    ## Why

    A rule that does not apply here is one thing, a rule that was in the way is another. In a
    year nobody can tell which it was, and nobody dares to take the waiver out.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    supporter: linh
    decide-by: 2026-03-24
    waive:
      - rule: supporter-is-owner
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    supporter: linh
    decide-by: 2026-03-24
    waive:
      - rule: supporter-is-owner
        reason: Linh works on this alone until Minh is back
        until: 2026-04-15
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Say in a line why the rule does not apply to this record. Where it will apply later, add
    `until`. A waiver is for decisions, goals and quarters; `owners.yaml` has none, as what is
    wrong there is wrong for all that name it.

    ## What it cannot know

    Whether the reason is a good one. It is asked for nowhere else, and a waiver of this rule
    waives nothing.
    """
    yield from told(log, "waiver-without-reason")

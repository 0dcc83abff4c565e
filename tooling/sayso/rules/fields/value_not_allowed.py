"""SO103."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import ERROR, rule, told
from sayso.schema import declaration


@rule("SO103", "value-not-allowed", ERROR, fixable=True)
def value_not_allowed(log: Log) -> Iterator[Finding]:
    """A field holds a word that it does not know.

    ## Why

    What is proposed and what is accepted decides what a record must say, who is asked, and on
    which page it stands. Real logs had 305 ways to write a status; with six there is no doubt.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: Draft
    owner: linh
    decide-by: 2026-03-24
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
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Write one of the allowed words. The tool mends spelling, capitals, and words that mean the
    same, such as `draft`, `approved` or `obsolete`. Where a word says more than the one that
    is nearest, as `implemented` does, look at the fix first. `unknown` is the status of
    imported records whose source states none, and of no other.

    ## What it cannot know

    Which word was meant where none is near.
    """
    yield from told(log, "value-not-allowed")
    for record in log.decisions:
        if record.status == "unknown" and not record.imported:
            allowed = declaration("decision", ("status",))["enum"]
            words = ", ".join(word for word in allowed if word != "unknown")
            yield Finding(
                record.at("status"),
                "`status` `unknown` is for imported records alone",
                notes=(f"allowed: {words}",),
            )

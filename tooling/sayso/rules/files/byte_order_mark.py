"""SO004."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import Finding, Fix, Rewrite, Span
from sayso.model import Log
from sayso.rule import ERROR, rule, told


@rule("SO004", "byte-order-mark", ERROR, fixable=True)
def byte_order_mark(log: Log) -> Iterator[Finding]:
    """A file begins with an invisible byte-order mark.

    ## Why

    Some editors write it, nobody sees it, and common libraries take a file that begins with it
    for one without front matter: the record is lost to them in silence.

    ## Wrong

    The first line begins with the mark, U+FEFF:

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    \ufeff---
    title: Use SQS for the job queue
    status: proposed
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

    Remove the mark, and tell the editor to save as "UTF-8" and not as "UTF-8 with BOM".

    ## What it cannot know

    Which editor wrote it.
    """
    for finding in told(log, "byte-order-mark"):
        removal = Rewrite(finding.place.path, Span(0, 1), "")
        yield replace(finding, fix=Fix("remove the mark", (removal,)))

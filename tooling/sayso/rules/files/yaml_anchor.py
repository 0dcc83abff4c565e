"""SO008."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import ERROR, rule
from sayso.rules.files.unmerged import told_of_unmerged


@rule("SO008", "yaml-anchor", ERROR)
def yaml_anchor(log: Log) -> Iterator[Finding]:
    """YAML uses an anchor, an alias or a tag.

    ## Why

    They let one line mean what another line says, or make a reader build objects. A person who
    reads the record, and most tools, see only the mark. None of it is read here, so no file
    can grow without bound or run anything.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    consulted: &both [minh, hoa]
    informed: *both
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
    consulted: [minh, hoa]
    informed: [minh, hoa]
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Write the value out wherever it is meant. Where `&`, `*` or `!` begins a text, put the text
    in quotes.

    ## What it cannot know

    Whether a mark was meant as one, or as the first letter of a text.
    """
    for finding in told_of_unmerged(log, "yaml-anchor"):
        yield replace(finding, hint="in quotes it would be text")

"""SO006."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import Finding, Place, Span
from sayso.model import Log
from sayso.rule import ERROR, rule
from sayso.rules.files.unmerged import told_of_unmerged
from sayso.source import Source


@rule("SO006", "duplicate-key", ERROR)
def duplicate_key(log: Log) -> Iterator[Finding]:
    """A key is given twice.

    ## Why

    The usual loader of YAML keeps the last one in silence. What the first one said, often a
    name, is lost to every reader and every page.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    owner: minh
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
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Keep the one that is true.

    ## What it cannot know

    Which of the two was meant.
    """
    for finding in told_of_unmerged(log, "duplicate-key"):
        first = _first(log.sources[finding.place.path], finding.place.span)
        yield replace(finding, related=(first,) if first else ())


def _first(source: Source, again: Span | None) -> Place | None:
    """The same key further up, on a line of its own that begins alike."""
    text = source.text
    if again is None or text[again.start - 1 : again.start] in {"{", ","}:
        return None
    begin = text.rfind("\n", 0, again.start) + 1
    line = f"\n{text[begin : again.end]}:"
    found = text.rfind(line, 0, begin)
    if found == -1:
        return None
    start = found + 1 + again.start - begin
    return Place(source.path, span=Span(start, found + len(line) - 1), label="the first one")

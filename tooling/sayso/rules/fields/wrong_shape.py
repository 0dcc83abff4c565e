"""SO104."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import Finding, Fix, Rewrite
from sayso.model import Log
from sayso.placing import quoted
from sayso.rule import ERROR, rule, told
from sayso.source import Source


@rule("SO104", "wrong-shape", ERROR, fixable=True)
def wrong_shape(log: Log) -> Iterator[Finding]:
    """A field holds something of another shape than it should.

    ## Why

    A list where one line is expected, or fields where a sentence is, cannot be read, and
    counts as if it were not there.

    ## Wrong

    The colon makes a field of what was meant as a line:

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    done-when:
      - Nightly jobs: all 6 run from SQS for 7 days
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
    done-when:
      - 'Nightly jobs: all 6 run from SQS for 7 days'
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Write it in the shape that the message asks for. Where a colon has made a field of a line,
    quotes make it a line again, and the tool puts them.

    ## What it cannot know

    Which of several values was meant where one is asked for.
    """
    for finding in told(log, "wrong-shape"):
        source = log.sources[finding.place.path]
        yield _as_line(source, finding) if "is read as a field" in finding.message else finding


def _as_line(source: Source, finding: Finding) -> Finding:
    """The finding with the field in quotes, where it stands on one line."""
    hinted = replace(finding, hint="in quotes it is text")
    spot = source.spot(finding.place.route)
    if spot is None:
        return hinted
    text = source.text[spot.value.start : spot.value.end]
    if "\n" in text or text.startswith(("{", "'", '"')):
        return hinted
    change = Rewrite(source.path, spot.value, quoted(text))
    return replace(hinted, fix=Fix("put the line in quotes", (change,)))

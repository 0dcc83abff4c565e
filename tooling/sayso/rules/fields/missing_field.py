"""SO101."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import AddEntry, Finding, Fix, Rewrite, Span
from sayso.model import Log, Record
from sayso.placing import entry
from sayso.rule import ERROR, rule, told
from sayso.rules.done.emptiness import is_placeholder
from sayso.rules.fields.heading_text import plain, title_heading
from sayso.text import line_end


@rule("SO101", "missing-field", ERROR, fixable=True)
def missing_field(log: Log) -> Iterator[Finding]:
    """A field that a record must have is missing.

    ## Why

    A field is asked for only where somebody will look for it: a proposal without a day by
    which to decide is decided by nobody, and a decision without a day cannot be put in order.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    # Use SQS for the job queue

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
    # Use SQS for the job queue

    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Add the field; the line that asks for it is shown. A title can be taken from the heading of
    the body, and the tool does so. A status, an owner or a day is never invented.

    ## What it cannot know

    What the field should say.
    """
    for finding in told(log, "missing-field"):
        record = log.by_path.get(finding.place.path)
        if record is not None and finding.subject == "title":
            yield replace(finding, fix=_from_heading(record))
        else:
            yield finding


def _from_heading(record: Record) -> Fix | None:
    """The body's heading as the first field."""
    heading = title_heading(record)
    title = plain(heading.title) if heading else ""
    if not title or is_placeholder(title) or "{" in title:
        return None
    source, change = record.source, AddEntry(record.path, "title", title)
    if source.spot(("title",)) is not None or source.spot(()) is None:
        return Fix(f"take the title from the heading: `{title}`", (change,))
    start = source.text.rfind("\n", 0, source.spots[()].value.start + source.yaml.start) + 1
    line = entry("title", title, line_end(source.text))
    first = Rewrite(record.path, Span(start, start), line)
    return Fix(f"take the title from the heading: `{title}`", (first,))

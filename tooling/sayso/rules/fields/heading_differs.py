"""SO110."""

from collections.abc import Iterator

from sayso.body import Section, sections
from sayso.diagnostics import Finding, Fix, Rewrite, Span
from sayso.model import Log, Record
from sayso.rule import NOTE, rule
from sayso.rules.fields.heading_text import alike, parted, text_offset, title_heading


@rule("SO110", "heading-differs", NOTE, fixable=True)
def heading_differs(log: Log) -> Iterator[Finding]:
    """The heading of the body says something else than the title.

    ## Why

    Lists show the title, and whoever opens the file reads the heading. When one was changed
    and the other was not, two people speak of one decision by two names.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    # Move the job queue to Kafka

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

    Let the heading say what the title says, or remove it: pages take theirs from the title. A
    number before it, its markup and its capitals may differ.

    ## What it cannot know

    Which of the two is the newer one. Bodies with several headings of the first level are left
    alone, as those are sections.
    """
    for record in (*log.decisions, *log.goals):
        title = record.text("title")
        # Most bodies have no such heading, or the very title, and need no closer look.
        if title is None or _first_heading(record) in {"", title}:
            continue
        heading = title_heading(record)
        if heading and heading.title and not alike(heading.title, title):
            yield _finding(record, heading, title)


def _first_heading(record: Record) -> str:
    """The first line of the body that looks like a heading of the first level."""
    text, start = record.source.text, record.source.body_start
    begin = start if text.startswith("# ", start) else text.find("\n# ", start) + 1
    if not begin:
        return ""
    end = text.find("\n", begin)
    return text[begin + 2 : end if end != -1 else len(text)].strip()


def _finding(record: Record, heading: Section, title: str) -> Finding:
    begin = text_offset(record.source.text, heading)
    number = parted(heading.title).number
    said = Span(begin, begin + len(heading.title))
    named = Span(begin + len(number), said.end)
    line = " ".join(title.split())
    # A title may hold what a heading cannot, such as marks at its end.
    again = sections(f"# {number}{line}", 0)
    fix = Fix("write the title", (Rewrite(record.path, named, line),))
    return Finding(
        record.in_body(said),
        "heading says something else than the title",
        related=(record.at("title", label="the title"),),
        fix=fix if again and alike(again[0].title, title) else None,
        subject=heading.title,
    )

"""SO104."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import Finding, Fix, Rewrite
from sayso.model import Log
from sayso.placing import quoted
from sayso.rule import ERROR, rule, told
from sayso.rules.fields.template_text import placeholders
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
    quotes make it a line again, and the tool puts them; it also removes the braces that some
    templates have around their values, as in `status: { accepted }`.

    ## What it cannot know

    Which of several values was meant where one is asked for.
    """
    for finding in told(log, "wrong-shape"):
        source = log.sources[finding.place.path]
        spot = source.spot(finding.place.route)
        text = source.text[spot.value.start : spot.value.end] if spot else ""
        if "is read as a field" in finding.message:
            yield _as_line(source, finding, text)
        elif text.startswith("{") and ": " not in text:
            yield _without_braces(source, finding, text)
        else:
            yield finding


def _as_line(source: Source, finding: Finding, text: str) -> Finding:
    """The finding with the field in quotes, where it stands on one line."""
    hinted = replace(finding, hint="in quotes it is text")
    if "\n" in text or text.startswith(("{", "'", '"')):
        return hinted
    return replace(hinted, fix=_fix(source, finding, "put the line in quotes", quoted(text)))


def _without_braces(source: Source, finding: Finding, text: str) -> Finding:
    """The finding with what was written inside the braces that templates put around values."""
    inner = text[1:-1].strip()
    if not inner or "\n" in inner or any(placeholders(text, 0, len(text))):
        return replace(finding, hint="left of the template" if inner else "")
    hinted = replace(finding, hint="in braces it is a set of fields")
    if "expected a list" not in finding.message:
        return replace(hinted, fix=_fix(source, finding, "remove the braces", quoted(inner)))
    items = ", ".join(quoted(item.strip(), flow=True) for item in inner.split(","))
    return replace(hinted, fix=_fix(source, finding, "write it as a list", f"[{items}]"))


def _fix(source: Source, finding: Finding, title: str, text: str) -> Fix | None:
    spot = source.spot(finding.place.route)
    return Fix(title, (Rewrite(source.path, spot.value, text),)) if spot else None

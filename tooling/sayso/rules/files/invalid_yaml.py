"""SO005."""

from collections.abc import Iterator

from sayso.diagnostics import Finding, Fix, Place, Rewrite, Span
from sayso.model import Log
from sayso.rule import ERROR, rule
from sayso.rules.files.unmerged import told_of_unmerged
from sayso.rules.files.yaml_causes import Cause
from sayso.rules.files.yaml_errors import causes
from sayso.source import Source


@rule("SO005", "invalid-yaml", ERROR, fixable=True)
def invalid_yaml(log: Log) -> Iterator[Finding]:
    """YAML does not parse.

    ## Why

    Not one field of the file can be read then: the record has no owner, no status and no
    place on any page. It is nearly always one letter.

    ## Wrong

    A colon inside a value, and a value that begins with `@`; `*`, `&`, `!`, `%`, `[`, `{` and
    a backtick do the same, and so do a tab before a field and a quote that is never closed.

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Job queue: use SQS
    status: proposed
    owner: linh
    consulted: [minh, hoa]
    x-channel: @job-queue
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: 'Job queue: use SQS'
    status: proposed
    owner: linh
    consulted: [minh, hoa]
    x-channel: '@job-queue'
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Put the value in quotes. The tool offers the quoted line where the file parses after it.

    ## What it cannot know

    What was meant where several lines do not fit each other; it points at the first.
    """
    for finding in told_of_unmerged(log, "invalid-yaml"):
        source = log.sources[finding.place.path]
        found = [] if finding.message.startswith(_CLEAR) else _explained(source)
        yield from found or [finding]


_CLEAR = ("front matter is not", "file is not", "nested over")


def _explained(source: Source) -> list[Finding]:
    shift = source.yaml.start
    text = source.text[shift : source.yaml.end]
    return [_finding(source, shift, cause) for cause in causes(text)]


def _finding(source: Source, shift: int, cause: Cause) -> Finding:
    span = Span(cause.span.start + shift, cause.span.end + shift)
    fix = None
    if cause.mend is not None:
        edit = cause.mend
        stretch = Span(edit.start + shift, edit.end + shift)
        fix = Fix(cause.title, (Rewrite(source.path, stretch, edit.text),))
    line = source.lines.line(source.lines.position(span.start).line)
    return Finding(
        Place(source.path, span=span),
        cause.message,
        hint=cause.hint,
        fix=fix,
        subject=f"{cause.message} {line.strip()}",
    )

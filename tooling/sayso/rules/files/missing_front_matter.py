"""SO002."""

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import Finding, Fix, Place, Rewrite, Span
from sayso.model import Log
from sayso.rule import ERROR, rule
from sayso.rules.files.unmerged import told_of_unmerged
from sayso.source import Source


@rule("SO002", "missing-front-matter", ERROR, fixable=True)
def missing_front_matter(log: Log) -> Iterator[Finding]:
    """A record does not begin with its front matter.

    ## Why

    Without it nobody knows the owner or the status. Common libraries even take an empty line
    above the fence for "no metadata", and lose the record in silence.

    ## Wrong

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

    Begin the file with a line of three dashes, the fields, and a second such line. Records in
    another format are best imported, which keeps their text. A page that is no record may be
    named under `ignore` in the settings.

    ## What it cannot know

    The fields of a record that never had any.
    """
    for finding in told_of_unmerged(log, "missing-front-matter"):
        source = log.sources[finding.place.path]
        gap = finding.place.span or Span(0, 0)
        late = bool(gap.end) and not source.text[gap.start : gap.end].strip()
        if not source.text.strip("\ufeff \t\r\n"):
            yield replace(finding, message="file is empty", hint="expected `---` and the fields")
        elif late and source.text.startswith("---", gap.end):
            yield _late(source, gap, finding)
        else:
            yield replace(finding, hint=_hint(source.text))


def _late(source: Source, gap: Span, finding: Finding) -> Finding:
    line = source.lines.position(gap.end).line
    said, title = (
        (f"front matter begins on line {line}, expected on line 1", "remove the space above it")
        if line > 1
        else ("front matter is indented", "remove the space before it")
    )
    return replace(
        finding,
        place=Place(source.path, span=Span(gap.end, gap.end + len("---"))),
        message=said,
        fix=Fix(title, (Rewrite(source.path, gap, ""),)),
    )


_FENCED = re.compile(r"^---[ \t]*\r?\n(?=[\w-]+:)", re.MULTILINE)
_LIKE_A_FENCE = re.compile(r"[-\u2013\u2014_=~*]{1,9}")


def _hint(text: str) -> str:
    """What seems to stand there instead."""
    first = text.lstrip("\ufeff \t\r\n").split("\n", 1)[0].strip()
    if first == "+++":
        return "this is TOML, expected YAML between lines of `---`"
    if first.startswith("{"):
        return "this is JSON, expected YAML between lines of `---`"
    if _LIKE_A_FENCE.fullmatch(first):
        return "expected exactly `---`"
    later = _FENCED.search(text)
    if later is not None:
        return f"there is some on line {text.count(chr(10), 0, later.start()) + 1}, expected here"
    return "expected `---` here, and the fields below it"

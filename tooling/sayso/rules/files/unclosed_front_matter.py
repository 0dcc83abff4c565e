"""SO003."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from sayso.diagnostics import Finding, Fix, Rewrite, Span
from sayso.front_matter import read_front_matter
from sayso.model import Log
from sayso.rule import ERROR, rule
from sayso.rules.files.unmerged import told_of_unmerged
from sayso.source import Source
from sayso.text import Edit, apply_edits, line_end


@rule("SO003", "unclosed-front-matter", ERROR, fixable=True)
def unclosed_front_matter(log: Log) -> Iterator[Finding]:
    """Front matter is opened and never closed.

    ## Why

    Where the fields end is a guess then, and readers guess differently: most take the whole
    file for text, and the record has no owner and no status any more.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24

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

    Close the fields with a line of exactly three dashes. The tool offers to do so below the
    last line that reads like a field, where the record can be read after it; look at it first.

    ## What it cannot know

    Whether a line that reads like a field was meant as text.
    """
    for finding in told_of_unmerged(log, "unclosed-front-matter"):
        source = log.sources[finding.place.path]
        yield replace(finding, fix=_closed(source))


_FIELD = re.compile(r"[\w.-]+[ \t]*:(?:\s|$)|-(?:\s|$)|[ \t]+\S")
_COMMENT = re.compile(r"#(?!#)|\s*$")
_LIKE_A_FENCE = re.compile(
    r"(?:[ \t]*-{2,}|[ \t]*[\u2013\u2014]{1,3}|\.{3}|_{3,}|\*{3,}|={3,})[ \t]*\r?\n?"
)


def _closed(source: Source) -> Fix | None:
    """A fence below the last field, or in place of a line that was meant as one."""
    lines = source.text.splitlines(keepends=True)
    begin = len(lines[0])
    last, offset = begin, begin
    for before, line in pairwise(lines):
        if _LIKE_A_FENCE.fullmatch(line):
            whole = Span(offset, offset + len(line.rstrip("\r\n")))
            return _if_read(source, "write it as `---`", whole, "---")
        if _FIELD.match(line):
            last = offset + len(line)
        elif not _COMMENT.match(line) or (line.startswith("#") and not before.strip()):
            break
        offset += len(line)
    end = line_end(source.text)
    lead = "" if source.text[:last].endswith("\n") else end
    return _if_read(source, "close it below the last field", Span(last, last), f"{lead}---{end}")


def _if_read(source: Source, title: str, span: Span, text: str) -> Fix | None:
    """The fix, if the record can be read after it."""
    edit = Edit(span.start, span.end, text)
    found = read_front_matter(apply_edits(source.text, [edit]))
    if not found.readable or not found.values:
        return None
    return Fix(title, (Rewrite(source.path, span, text),), safe=False)

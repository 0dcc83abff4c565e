"""SO607."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote

from sayso.body import link_targets
from sayso.diagnostics import Finding, Span
from sayso.model import Log, Record
from sayso.rule import ERROR, rule
from sayso.rules.links.destinations import Destinations
from sayso.rules.links.rendered import real_links

Suspect = tuple[str, Span]
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


@rule("SO607", "broken-link", ERROR, across=True)
def broken_link(log: Log) -> Iterator[Finding]:
    """A link in the text leads to a file or a heading that is not there.

    ## Why

    People link to what they do not want to explain twice. When the file moves, the explanation
    is gone from where it was needed, and the reader is the first to notice.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover, see [the report](../docs/failovr.md).
    ```

    ```docs/failover.md
    Two failovers, 40 lost jobs.
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
    Redis loses jobs on failover, see [the report](../docs/failover.md).
    ```

    ```docs/failover.md
    Two failovers, 40 lost jobs.
    ```

    ## How to mend it

    Write the path from the record's own folder, or from the top of the repository with a `/`
    in front. Links to headings use the heading in lower case, with hyphens for spaces.

    ## What it cannot know

    Whether addresses on the web still work, and which headings files outside the log have.
    """
    ends = Destinations(log)
    for record in log.records:
        if record.leads and ends.lead_astray(record):
            found = link_targets(record.source.text, record.source.body_start)
            suspects = [one for one in found if ends.trouble(record, one[0])]
            yield from _confirmed(ends, record, suspects)


def _confirmed(
    ends: Destinations, record: Record, suspects: Sequence[Suspect]
) -> Iterator[Finding]:
    """The suspects that a parser of Markdown takes for links too, as it reads them."""
    source = record.source
    above = source.lines.position(source.body_start).line
    real = list(real_links(source.body))
    for written, span in suspects:
        line = source.lines.position(span.start).line - above
        target = _as_read(written, (one.target for one in real if one.first <= line < one.last))
        trouble = target and ends.trouble(record, target)
        if target and trouble:
            meant = ends.meant(record, target)
            yield Finding(
                record.in_body(span),
                f"link to `{unquote(target)}` {trouble}",
                hint=f"did you mean `{meant}`?" if meant else "",
                subject=target,
            )


def _as_read(written: str, real: Iterable[str]) -> str | None:
    """The target of the real link that begins as it was written; None if there is none.

    A scan stops at a space or a bracket; escapes and entities are the parser's business.
    """
    plain = unquote(html.unescape(_ESCAPED.sub(r"\1", written)))
    return next((one for one in real if unquote(one).startswith(plain)), None)

"""SO001."""

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import ERROR, rule, told


@rule("SO001", "unreadable-file", ERROR)
def unreadable_file(log: Log) -> Iterator[Finding]:
    """A file of the log cannot be read as text.

    ## Why

    A record that cannot be read is on no page, in no search and in nobody's list of open
    work, and nobody misses it. So it is named here; all other records are checked as always.

    ## Wrong

    A `ü` that an old editor wrote as one byte, which no file in UTF-8 holds:

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    The team in Z\udcfcrich lost jobs on failover.
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
    The team in Zürich lost jobs on failover.
    ```

    ## How to mend it

    Save the file as UTF-8. A file over 1 MiB is no record that somebody wrote: move what makes
    it large elsewhere, and link to it. A link is followed only within the log, and a file has
    to let itself be read.

    ## What it cannot know

    Which encoding was meant. What a byte would be in the one that is most common beside UTF-8
    is only a hint.
    """
    for finding in told(log, "unreadable-file"):
        yield replace(finding, hint=_hint(finding))


_BYTE = re.compile(r"byte 0x([0-9a-f]{2}) ")


def _hint(finding: Finding) -> str:
    """What the byte would be in the encodings that are met most."""
    found = _BYTE.match(finding.message)
    if found is None:
        return ""
    byte = bytes.fromhex(found.group(1))
    at_start = finding.place.span is not None and finding.place.span.start == 0
    if at_start and byte in {b"\xff", b"\xfe"}:
        return "this looks like UTF-16"
    letter = byte.decode("cp1252", errors="ignore")
    return f"`{letter}` in Windows-1252" if letter.isprintable() and letter else ""

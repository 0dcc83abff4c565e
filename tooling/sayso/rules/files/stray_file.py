"""SO009."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from sayso.diagnostics import Finding
from sayso.intake import QUARTER
from sayso.model import Log
from sayso.rule import NOTE, WARNING, rule, told


@rule("SO009", "stray-file", WARNING)
def stray_file(log: Log) -> Iterator[Finding]:
    """A file in a folder of records is no record.

    ## Why

    Whoever put it there may think that it is one: a goal outside its quarter, or a decision
    whose name ends in `.txt`. It is on no page, and nobody is told that it is overdue.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.txt
    We use SQS for the job queue, said Linh.
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

    Make it a record: decisions are Markdown files in `decisions/`, goals are Markdown files in
    the folder of their quarter, such as `goals/2026-Q1/`. Or move it elsewhere. Or say that it
    belongs here, in the settings: `ignore = ["decisions/meetings/"]`, written as in
    `.gitignore`. Pictures are never strays. A README is told as a note.

    ## What it cannot know

    What the file is for.
    """
    for finding in told(log, "stray-file"):
        path = PurePosixPath(finding.place.path)
        page = path.stem.casefold() in {"readme", "index"}
        message, hint = _said(path, log.today, page=page)
        yield replace(
            finding,
            message=message,
            hint=hint,
            notes=(f'to keep it, list it in the settings: `ignore = ["{path}"]`',),
            severity=NOTE if page else None,
        )


_MARKDOWN = frozenset((".md", ".markdown", ".mdown", ".mkd", ".mdx"))


def _said(path: PurePosixPath, today: date, *, page: bool) -> tuple[str, str]:
    """What is there instead of a record, and what was likely meant."""
    if page:
        return "page is no record of the log", ""
    if path.suffix.casefold() not in _MARKDOWN:
        return "file is no record of the log", "records are Markdown files, named `.md`"
    if path.suffix != ".md":
        return f"name ends in `{path.suffix}`, expected `.md`", ""
    if len(path.parts) <= 2:  # noqa: PLR2004  # goals/<file>
        meant = f"goals/{_quarter(today)}/{path.name}"
        return "goal is in no quarter's folder", f"expected a path like `{meant}`"
    folder = path.parts[1]
    if QUARTER.fullmatch(folder):
        return "goal is too deep in its folder", f"expected `goals/{folder}/{path.name}`"
    meant = _meant(folder)
    hint = f"did you mean `{meant}`?" if meant else "expected a name like `2026-Q1`"
    return f"folder `{folder}` is no quarter", hint


def _quarter(day: date) -> str:
    return f"{day.year}-Q{(day.month + 2) // 3}"


_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_PART = re.compile(r"(?:^|[^a-z])q?([1-4])(?!\d)", re.IGNORECASE)


def _meant(folder: str) -> str:
    """The quarter that a folder's name speaks of, if it says year and number."""
    year = _YEAR.search(folder)
    part = _PART.search(_YEAR.sub(" ", folder)) if year else None
    return f"{year[1]}-Q{part[1]}" if year and part else ""

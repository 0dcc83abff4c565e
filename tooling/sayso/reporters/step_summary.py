"""All findings of a check as Markdown, for the summary that GitHub shows of a step."""

import re
from collections.abc import Iterator

from sayso.diagnostics import Diagnostic
from sayso.reporters.report import Report, counted, lines_of
from sayso.reporters.tally import beside, counts
from sayso.text import shown

LARGEST = 1_000_000
"""Bytes; GitHub drops a summary of more than 1 MiB altogether."""

_MARKS = re.compile(r"([!-/:-@\[-`{-~])")


def step_summary(report: Report) -> str:
    """A heading with the counts, what does not count as a number, and a table of the findings."""
    found = sorted(report.diagnostics, key=lambda one: -one.severity)
    head = f"## Sayso: {counts(report)} in {counted(report.records, 'record')}\n\n"
    if uncounted := beside(report):
        head += f"Beside that: {uncounted}.\n\n"
    if not found:
        return head
    head += "| | Where | What |\n|---|---|---|\n"
    return head + "".join(_fitting(map(_row, found), len(found), LARGEST - len(head))) + "\n"


def _fitting(rows: Iterator[str], number: int, room: int) -> Iterator[str]:
    for told, row in enumerate(rows):
        room -= len(row.encode("utf-8"))
        if room < 0:
            yield f"\nAnd {number - told} more, for which there is no room here.\n"
            return
        yield row


def _row(one: Diagnostic) -> str:
    start = one.where.start
    where = f"{one.where.path}:{start.line}:{start.column}"
    said = "<br>".join(map(_plain, lines_of(one)))
    return f"| {one.severity.word} | {_plain(where)} | {one.code} {one.name}: {said} |\n"


def _plain(text: str) -> str:
    """A text of which Markdown and HTML make nothing but itself."""
    return _MARKS.sub(r"\\\1", shown(text))

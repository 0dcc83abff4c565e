"""Reviewdog's diagnostic format, which turns findings into review comments with suggestions."""

import json
from typing import Any

from sayso.diagnostics import Diagnostic, Position, Severity
from sayso.reporters.fixing import edits_by_path
from sayso.reporters.paths import as_text
from sayso.reporters.report import Report, lines_of
from sayso.source import Source
from sayso.text import apply_edits

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report, *, color: bool = False) -> str:  # noqa: ARG001  # the shape of all reporters
    """The findings as one JSON object."""
    whole = {
        "source": {"name": "sayso"},
        "diagnostics": [_finding(one, report) for one in report.diagnostics],
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _finding(one: Diagnostic, report: Report) -> dict[str, Any]:
    where, source = one.where, report.sources.get(one.where.path)
    suggestions, page = _suggestions(one, report), report.page_of(one.code)
    return {
        "message": "\n".join(lines_of(one)),
        "location": {
            "path": as_text(where.path),
            "range": _range(where.start, where.end, source),
        },
        "severity": _SEVERITIES[one.severity],
        "code": {"value": one.code, **({"url": page} if page else {})},
    } | ({"suggestions": suggestions} if suggestions else {})


def _suggestions(one: Diagnostic, report: Report) -> list[dict[str, Any]]:
    """The fix as one suggestion, since several would be taken one by one.

    A suggestion is for the file of its finding, so that a fix of other files has none.
    """
    edits = edits_by_path(one.fix, report.sources)
    if list(edits) != [one.where.path]:
        return []
    ((path, of_path),) = edits.items()
    source = report.sources[path]
    start, end = of_path[0].start, max(edit.end for edit in of_path)
    mended = apply_edits(source.text, of_path)
    text = mended[start : len(mended) - (len(source.text) - end)]
    position = source.lines.position
    return [{"range": _range(position(start), position(end), source), "text": text}]


def _range(start: Position, end: Position, source: Source | None) -> dict[str, Any]:
    return {"start": _position(start, source), "end": _position(end, source)}


def _position(position: Position, source: Source | None) -> dict[str, int]:
    """A position with its column in bytes of UTF-8, as the format counts them."""
    column = position.column
    if source is not None and position.line <= len(source.lines):
        begin = source.lines.start(position.line)
        before = source.text[begin : begin + column - 1]
        column = len(before.encode("utf-8", "surrogatepass")) + 1
    return {"line": position.line, "column": column}

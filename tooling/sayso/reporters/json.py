"""The findings for programs, under the schema `check.json`."""

import json
from typing import Any

from sayso import __version__
from sayso.diagnostics import Diagnostic, Fix, Location, Position, Severity
from sayso.placing import place_change
from sayso.reporters.paths import as_text
from sayso.reporters.report import Report


def render(report: Report, *, color: bool = False) -> str:  # noqa: ARG001  # the shape of all reporters
    """The whole report as one JSON object."""
    whole = {
        "version": __version__,
        "summary": {
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "notes": report.count(Severity.NOTE),
            "known": len(report.known) + len(report.baselined),
            "waived": len(report.waived),
            "fixed": len(report.fixed),
            "records": report.records,
        },
        "findings": [_finding(one, report, "new") for one in report.diagnostics]
        + [_finding(one, report, "known") for one in (*report.known, *report.baselined)]
        + [_finding(one.diagnostic, report, "waived", one.reason) for one in report.waived],
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _finding(one: Diagnostic, report: Report, state: str, reason: str = "") -> dict[str, Any]:
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity.word,
        "state": state,
        "reason": reason,
        **_location(one.where),
        "record": as_text(one.record),
        "message": one.message,
        "hint": one.hint,
        "notes": list(one.notes),
        "related": [_location(place) | {"label": place.label} for place in one.related],
        "fix": one.fix and _fix(one.fix, report),
        "fingerprint": one.fingerprint,
    }


def _location(where: Location) -> dict[str, Any]:
    return {
        "path": as_text(where.path),
        "line": where.start.line,
        "column": where.start.column,
        "end-line": where.end.line,
        "end-column": where.end.column,
    }


def _fix(fix: Fix, report: Report) -> dict[str, Any]:
    edits = []
    for change in fix.changes:
        source = report.sources[change.path]
        edit = place_change(source, change)
        if edit is not None:
            position = source.lines.position
            start, end = _position(position(edit.start)), _position(position(edit.end))
            edits.append(
                {"path": as_text(change.path), "start": start, "end": end, "text": edit.text}
            )
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}

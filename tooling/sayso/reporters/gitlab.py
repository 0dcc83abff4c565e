"""Code quality of GitLab, which shows findings beside the lines of a merge request.

GitLab reads a part of Code Climate's format and passes over the rest; what it passes over is
told as well, so that every reader of that format can be given the report.
"""

import json
from typing import Any

from sayso.diagnostics import Diagnostic, Position, Severity
from sayso.reporters.distinct import distinct
from sayso.reporters.paths import as_text
from sayso.reporters.report import Report, lines_of

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, *, color: bool = False) -> str:  # noqa: ARG001  # the shape of all reporters
    """The findings as one JSON list; of two with one fingerprint GitLab would drop one.

    The format has no room for what is known or waived.
    """
    fingerprints = distinct(one.fingerprint for one in report.diagnostics)
    issues = [
        _issue(one, fingerprint)
        for one, fingerprint in zip(report.diagnostics, fingerprints, strict=True)
    ]
    return json.dumps(issues, indent=2, ensure_ascii=False) + "\n"


def _issue(one: Diagnostic, fingerprint: str) -> dict[str, Any]:
    return {
        "type": "issue",
        "categories": ["Clarity"],
        "description": "; ".join(lines_of(one)),
        "check_name": f"{one.code} {one.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[one.severity],
        "location": {
            "path": as_text(one.where.path),
            "positions": {"begin": _position(one.where.start), "end": _position(one.where.end)},
        },
    }


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}

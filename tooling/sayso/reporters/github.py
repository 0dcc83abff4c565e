"""Workflow commands, which GitHub shows beside the lines of a pull request."""

from sayso.diagnostics import Diagnostic, Severity
from sayso.reporters.report import Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report, *, color: bool = False) -> str:  # noqa: ARG001  # the shape of all reporters
    """The findings as workflow commands."""
    return "".join(_command(one) for one in report.diagnostics)


def _command(one: Diagnostic) -> str:
    start, end = one.where.start, one.where.end
    fields = {"file": one.where.path, "line": start.line, "col": start.column}
    if end.line == start.line and end.column > start.column:
        fields |= {"endLine": end.line, "endColumn": end.column}
    fields["title"] = f"{one.code} {one.name}"
    given = ",".join(f"{key}={_property(str(value))}" for key, value in fields.items())
    said = "\n".join([one.message, *([one.hint] if one.hint else []), *one.notes])
    return f"::{_COMMANDS[one.severity]} {given}::{_data(said)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

"""Workflow commands, which GitHub shows beside the lines of a pull request."""

from collections import Counter

from sayso.diagnostics import Diagnostic, Severity
from sayso.reporters.paths import as_text
from sayso.reporters.report import Report, counted, lines_of
from sayso.reporters.tally import beside

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

_MOST = {Severity.ERROR: 10, Severity.WARNING: 10, Severity.NOTE: 9}
"""What GitHub shows of one step, less the notice that tells of the rest."""


def render(report: Report, *, color: bool = False) -> str:  # noqa: ARG001  # the shape of all reporters
    """The findings as workflow commands, errors first; those that GitHub would drop as a number.

    So are those that are known or waived, in the same last line.
    """
    told: list[Diagnostic] = []
    left: Counter[Severity] = Counter()
    count: Counter[Severity] = Counter()
    for one in sorted(report.diagnostics, key=lambda one: -one.severity):
        count[one.severity] += 1
        if count[one.severity] <= _MOST[one.severity]:
            told.append(one)
        else:
            left[one.severity] += 1
    return "".join(map(_command, told)) + _rest(left, beside(report))


def _rest(left: Counter[Severity], uncounted: str) -> str:
    each = ", ".join(counted(number, severity.word) for severity, number in left.items())
    more = f"and {each} more, see the job summary" if left else ""
    said = "; beside that: ".join(filter(None, [more, uncounted]))
    return f"::notice::{said}\n" if said else ""


def _command(one: Diagnostic) -> str:
    start, end = one.where.start, one.where.end
    fields = {"file": as_text(one.where.path), "line": start.line, "col": start.column}
    if end.line == start.line and end.column > start.column:
        fields |= {"endLine": end.line, "endColumn": end.column}
    fields["title"] = f"{one.code} {one.name}"
    given = ",".join(f"{key}={_property(str(value))}" for key, value in fields.items())
    said = "\n".join(lines_of(one))
    return f"::{_COMMANDS[one.severity]} {given}::{_data(said)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

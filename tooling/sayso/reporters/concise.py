"""One line a finding: `path:line:column: CODE message`."""

from sayso.reporters.report import Report
from sayso.text import shown


def render(report: Report, *, color: bool = False) -> str:  # noqa: ARG001  # the shape of all reporters
    """The findings, a line each, as editors and grep like them."""
    return "".join(
        f"{shown(one.where.path)}:{one.where.start.line}:{one.where.start.column}: "
        f"{one.code} {one.message}\n"
        for one in report.diagnostics
    )

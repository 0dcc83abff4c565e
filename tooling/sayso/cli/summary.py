"""The last line of a check."""

import click

from sayso.diagnostics import Severity
from sayso.reporters.report import Report, counted
from sayso.reporters.tally import beside, counts


def summary_line(report: Report, seconds: float) -> str:
    """One line for the end of a check."""
    tone = "yellow" if report.diagnostics else "green"
    tone = "red" if report.count(Severity.ERROR) else tone
    told = click.style(counts(report), fg=tone, bold=True)
    parts = [told, *filter(None, [beside(report)])]
    return " · ".join([*parts, f"{counted(report.records, 'record')} in {seconds:.1f} s"])

"""What commands say beside their results."""

import os
import sys

import click

from sayso.diagnostics import Severity
from sayso.reporters.report import Report, counted
from sayso.reporters.tally import beside, counts


def has_color() -> bool:
    """Whether standard output shows colours: on a terminal, unless NO_COLOR is set."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def is_talking() -> bool:
    """Whether somebody can be asked: both ends are a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def summary_line(report: Report, seconds: float) -> str:
    """One line for the end of a check."""
    tone = "yellow" if report.diagnostics else "green"
    tone = "red" if report.count(Severity.ERROR) else tone
    told = click.style(counts(report), fg=tone, bold=True)
    parts = [told, *filter(None, [beside(report)])]
    return " · ".join([*parts, f"{counted(report.records, 'record')} in {seconds:.1f} s"])

"""What commands say beside their results."""

import os
import sys

import click

from sayso.diagnostics import Severity
from sayso.reporters.report import Report, counted


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
    new = "new " if report.compared else ""
    found = [
        counted(number, f"{new}{severity.word}")
        for severity in sorted(Severity, reverse=True)
        if (number := report.count(severity))
    ]
    told = ", ".join(found) or f"nothing {new}found"
    tone = "red" if report.count(Severity.ERROR) else "yellow" if found else "green"
    known = len(report.known) + len(report.baselined)
    numbers = {"known": known, "waived": len(report.waived), "fixed here": len(report.fixed)}
    beside = [f"{number} {what}" for what, number in numbers.items() if number]
    parts = [click.style(told, fg=tone, bold=True), *([", ".join(beside)] if beside else [])]
    return " · ".join([*parts, f"{counted(report.records, 'record')} in {seconds:.1f} s"])

"""What commands say beside their results."""

import os
import sys

import click

from sayso.app.checking import Summary
from sayso.reporters.report import counted


def has_color() -> bool:
    """Whether standard output shows colours: on a terminal, unless NO_COLOR is set."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def is_talking() -> bool:
    """Whether somebody can be asked: both ends are a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def summary_line(summary: Summary, seconds: float) -> str:
    """One line for the end of a check."""
    found = [
        counted(number, noun)
        for number, noun in (
            (summary.errors, "error"),
            (summary.warnings, "warning"),
            (summary.notes, "note"),
        )
        if number
    ]
    told = ", ".join(found) or "nothing found"
    tone = "red" if summary.errors else "yellow" if summary.warnings else "green"
    records = counted(summary.records, "record")
    return f"{click.style(told, fg=tone, bold=True)} · {records} in {seconds:.1f} s"

"""The summary that GitHub shows of a job, beside its log."""

import os
from pathlib import Path

import click

from sayso.reporters.report import Report
from sayso.reporters.step_summary import step_summary


def append_summary(report: Report) -> None:
    """Puts all findings behind what the step's summary holds, where GitHub names a file for it."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    try:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(step_summary(report))
    except OSError as error:
        click.echo(f"the job summary could not be written: {error.strerror}", err=True)

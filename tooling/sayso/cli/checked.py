"""A check, and what is said of it."""

import time
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from sayso.app.checking import fails
from sayso.app.recalling.ahead import Look
from sayso.app.reporting import folder_in_repository, report_of, report_since
from sayso.cli import exits
from sayso.cli.job_summary import append_summary
from sayso.cli.summary import summary_line
from sayso.cli.talk import has_color
from sayso.diagnostics import Severity
from sayso.errors import UserError
from sayso.reporters import REPORTERS
from sayso.reporters.report import Report

FOR_PEOPLE = ("full", "concise")
"""Formats whose paths begin at the log; programs want them from the top of the repository."""


@dataclass(frozen=True, slots=True)
class Check:
    """What somebody wants to know of the log here."""

    base: str | None
    day: date | None
    select: list[str]
    ignore: list[str]
    form: str
    look: Look
    recalled: bool = field(kw_only=True)

    def run(self, began: float, *, strict: bool, quiet: bool) -> int:
        """Says what is found; answers the exit code."""
        least = Severity.WARNING if strict else Severity.ERROR
        report = self.report()
        self._tell(replace(report, least=least))
        if not quiet:
            click.echo(summary_line(report, time.perf_counter() - began), err=True)
        return exits.FINDINGS if fails(report.diagnostics, least) else exits.CLEAN

    def watch(self) -> NoReturn:
        """Checks again after every save."""
        if self.form not in FOR_PEOPLE:
            raise UserError("`--watch` is for people to read", f"leave out `--format {self.form}`")
        # Only who watches needs what watching needs.
        from sayso.cli.watching import watch  # noqa: PLC0415

        watch(self.report, self.form)

    def report(self) -> Report:
        """What is found."""
        start, rules = Path.cwd(), (self.select, self.ignore)
        if self.base is None:
            return report_of(start, self.day, *rules, recalled=self.recalled, look=self.look)
        report, remark = report_since(start, self.base, self.day, *rules)
        if remark:
            click.echo(remark, err=True)
        return report

    def _tell(self, report: Report) -> None:
        if self.form not in FOR_PEOPLE:
            report = report.below(folder_in_repository(Path.cwd()))
        color = has_color()
        click.echo(REPORTERS[self.form](report, color=color), nl=False, color=color)
        if self.form == "github":
            append_summary(report)

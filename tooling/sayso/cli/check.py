"""`sayso check`."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import NoReturn

import click

from sayso.app.checking import fails
from sayso.app.reporting import folder_in_repository, report_of, report_since
from sayso.cli import exits
from sayso.cli.job_summary import append_summary
from sayso.cli.options import as_of, chosen_rules, rule_options
from sayso.cli.summary import summary_line
from sayso.cli.talk import has_color
from sayso.diagnostics import Severity
from sayso.errors import UserError
from sayso.reporters import REPORTERS
from sayso.reporters.report import Report

FOR_PEOPLE = ("full", "concise")
"""Formats whose paths begin at the log; programs want them from the top of the repository."""


@click.command("check")
@rule_options
@as_of
@click.option(
    "--base",
    metavar="REV",
    help="Tell only what is new since the branch left REV, as in `--base origin/main`.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTERS)),
    default="full",
    show_default=True,
    help="How findings are told.",
)
@click.option(
    "--no-cache",
    is_flag=True,
    help="Read every record, also those that a check has found nothing wrong with before.",
)
@click.option("--watch", is_flag=True, help="Check again after every save, until Ctrl-C.")
@click.option("--strict", is_flag=True, help="Let warnings fail the run too.")
@click.option("--quiet", "-q", is_flag=True, help="Leave the last line out.")
def command(  # noqa: PLR0913  # as many as the command has options
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    day: date | None,
    base: str | None,
    form: str,
    *,
    no_cache: bool,
    watch: bool,
    strict: bool,
    quiet: bool,
) -> int:
    """Say what is wrong with the log, with the place and the way out.

    Exits with 1 where something is an error, with 0 where nothing is.
    """
    began = time.perf_counter()
    least = Severity.WARNING if strict else Severity.ERROR
    rules = chosen_rules(select), chosen_rules(ignore)
    check = partial(_report, Path.cwd(), base, day, *rules, recalled=not no_cache)
    if watch:
        _watch(check, form)
    report = check()
    _tell(replace(report, least=least), form)
    if not quiet:
        click.echo(summary_line(report, time.perf_counter() - began), err=True)
    return exits.FINDINGS if fails(report.diagnostics, least) else exits.CLEAN


def _watch(check: Callable[[], Report], form: str) -> NoReturn:
    if form not in FOR_PEOPLE:
        raise UserError("`--watch` is for people to read", f"leave out `--format {form}`")
    # Only who watches needs what watching needs.
    from sayso.cli.watching import watch  # noqa: PLC0415

    watch(check, form)


def _report(  # as many as the command has options for it
    start: Path,
    base: str | None,
    day: date | None,
    select: list[str],
    ignore: list[str],
    *,
    recalled: bool,
) -> Report:
    if base is None:
        return report_of(start, day, select, ignore, recalled=recalled)
    report, remark = report_since(start, base, day, select, ignore)
    if remark:
        click.echo(remark, err=True)
    return report


def _tell(report: Report, form: str) -> None:
    if form not in FOR_PEOPLE:
        report = report.below(folder_in_repository(Path.cwd()))
    color = has_color()
    click.echo(REPORTERS[form](report, color=color), nl=False, color=color)
    if form == "github":
        append_summary(report)

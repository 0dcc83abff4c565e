"""`sayso check`."""

import time
from datetime import date
from pathlib import Path

import click

from sayso.app.checking import check, fails, summarise
from sayso.app.opening import open_log
from sayso.cli import exits
from sayso.cli.job_summary import append_summary
from sayso.cli.options import as_of, chosen_rules, rule_options
from sayso.cli.talk import has_color, summary_line
from sayso.diagnostics import Severity
from sayso.reporters import REPORTERS
from sayso.reporters.report import Report
from sayso.rules import RULES


@click.command("check")
@rule_options
@as_of
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTERS)),
    default="full",
    show_default=True,
    help="How findings are told.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail the run too.")
@click.option("--quiet", "-q", is_flag=True, help="Leave the last line out.")
def command(
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    day: date | None,
    form: str,
    *,
    strict: bool,
    quiet: bool,
) -> int:
    """Say what is wrong with the log, with the place and the way out.

    Exits with 1 where something is an error, with 0 where nothing is.
    """
    began = time.perf_counter()
    log = open_log(Path.cwd(), day).log
    diagnostics = check(log, chosen_rules(select), chosen_rules(ignore))
    summary = summarise(log, diagnostics)
    report = Report(diagnostics, log.sources, summary.records, RULES)
    click.echo(REPORTERS[form](report, color=has_color()), nl=False)
    if form == "github":
        append_summary(report)
    if not quiet:
        click.echo(summary_line(summary, time.perf_counter() - began), err=True)
    least = Severity.WARNING if strict else Severity.ERROR
    return exits.FINDINGS if fails(diagnostics, least) else exits.CLEAN

"""`sayso forecast`."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from sayso.app.forecasting import Forecast, as_object, forecast
from sayso.app.opening import current_day
from sayso.app.reporting import folder_in_repository
from sayso.cli.options import as_of, chosen_rules, rule_options
from sayso.cli.talk import has_color
from sayso.text import shown

LONGEST = 366


@click.command("forecast")
@click.option(
    "--days",
    type=click.IntRange(min=1, max=LONGEST),
    default=30,
    show_default=True,
    help="How far to look.",
)
@rule_options
@as_of
@click.option("--json", "as_program", is_flag=True, help="For programs.")
def command(
    days: int,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    day: date | None,
    *,
    as_program: bool,
) -> None:
    """Tell what will be found on the days to come if nobody commits anything.

    What is found today already is not told again; `sayso check` tells it.
    """
    found = forecast(
        Path.cwd(), day or current_day(), days, chosen_rules(select), chosen_rules(ignore)
    )
    if as_program:
        whole = as_object(found, folder_in_repository(Path.cwd()))
        click.echo(json.dumps(whole, indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(_lines(found)), color=has_color())


def _lines(found: Forecast) -> Iterator[str]:
    if not found.days:
        yield f"nothing comes up until {found.until}"
    for number, one in enumerate(found.days):
        if number:
            yield ""
        yield click.style(f"{one.day} {one.day:%a}", bold=True)
        for finding in one.findings:
            where = f"{shown(finding.where.path)}:{finding.where.start.line}"
            yield f"  {where}: {finding.code} {finding.message}"

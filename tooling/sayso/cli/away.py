"""`sayso away`."""

from datetime import date
from typing import Unpack

import click

from sayso.app.handing.absence import Away, plan_absence
from sayso.cli.editing import Showing, carry_out, editing, opened_here
from sayso.cli.options import Day


@click.command("away")
@click.argument("person")
@click.argument("start", type=Day(), metavar="FIRST-DAY")
@click.argument("end", type=Day(), metavar="LAST-DAY")
@click.option("--deputy", metavar="HANDLE", help="Who stands in.")
@editing
def command(
    person: str, start: date, end: date, deputy: str | None, **showing: Unpack[Showing]
) -> None:
    """Note the days on which somebody is away, and who stands in."""
    away = Away(person=person, start=start, end=end, deputy=deputy)
    carry_out(opened_here(), lambda now: plan_absence(now.log, away), showing)

"""`sayso done`."""

from dataclasses import replace
from datetime import date

import click

from sayso.app.deciding.doing import Met, lacks_evidence, plan_done
from sayso.cli.asking import ask
from sayso.cli.editing import Showing, carry_out, editing, on_day, opened_here
from sayso.cli.talk import is_talking


@click.command("done")
@click.argument("id_", metavar="ID")
@click.option("--criterion", metavar="N", help="The line's number, or a part of its text.")
@click.option("--evidence", multiple=True, metavar="LINK", help="A link, or a path; repeat it.")
@click.option("--now", metavar="VALUE", help="What the line's number has come to.")
@on_day
@click.option("--not-yet", is_flag=True, help="The last line is met, and more is to be done.")
@editing
def command(
    id_: str,
    criterion: str | None,
    evidence: tuple[str, ...],
    now: str | None,
    on: date | None,
    **flags: bool,
) -> None:
    """Say that a line of `done-when` is met, and show it.

    The line may be left out where only one is left. With the last one a decision is done; a goal
    is closed by its owner. ID may be any part that leaves no doubt.
    """
    opened = opened_here()
    met = Met(criterion=criterion, evidence=evidence, now=now, on=on, finish=not flags["not_yet"])
    if is_talking() and lacks_evidence(opened.log, id_, met):
        said = ask(None, "What can somebody open to see it?", needed=True)
        met = replace(met, evidence=(said,) if said else ())
    showing = Showing(dry_run=flags["dry_run"], as_json=flags["as_json"])
    carry_out(opened, lambda again: plan_done(again, id_, met), showing)

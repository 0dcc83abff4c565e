"""`sayso handoff`."""

from datetime import date
from typing import Unpack

import click

from sayso.app.handing.handoff import Handoff, plan_handoff
from sayso.cli.asking import ask
from sayso.cli.editing import Showing, carry_out, editing, on_day, opened_here
from sayso.errors import UserError


@click.command("handoff")
@click.option("--from", "giver", required=True, metavar="HANDLE", help="Who has it.")
@click.option("--to", "taker", required=True, metavar="HANDLE", help="Who takes it.")
@click.option(
    "--only", multiple=True, metavar="ID", help="A record, an area or a team; may be repeated."
)
@click.option("--why", metavar="TEXT", help="The reason that the two would give.")
@on_day
@editing
def command(
    giver: str,
    taker: str,
    only: tuple[str, ...],
    why: str | None,
    on: date | None,
    **showing: Unpack[Showing],
) -> None:
    """Hand what is open from one person to another; what is settled keeps its name."""
    reason = ask(why, "Why?", needed=True)
    if not reason:
        raise UserError("a handoff says why", "`--why TEXT`")
    opened = opened_here()
    wanted = Handoff(giver=giver, taker=taker, why=reason, only=only, on=on or opened.log.today)
    carry_out(opened, lambda now: plan_handoff(now.log, wanted), showing)

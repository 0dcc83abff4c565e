"""`sayso renumber`."""

from typing import Unpack

import click

from sayso.app.deciding.record import decision_named
from sayso.app.renaming.renumber import plan_renumber
from sayso.cli.editing import Showing, carry_out, editing, opened_here


@click.command("renumber")
@click.argument("decision")
@click.option("--to", "number", default="", metavar="NUMBER", help="The next free one by default.")
@editing
def command(decision: str, number: str, **showing: Unpack[Showing]) -> None:
    """Give a decision another number, where two branches took the same one."""
    opened = opened_here()
    carry_out(
        opened,
        lambda now: plan_renumber(now.root, now.log, decision_named(now.log, decision), number),
        showing,
    )

"""`sayso begin`."""

from typing import Unpack

import click

from sayso.app.pursuing.beginning import Reasons, begin
from sayso.cli.editing import Showing, carry_out, editing, opened_here


@click.command("begin")
@click.argument("goal")
@click.option("--why", metavar="TEXT", help="Why now, where the goal does not say so yet.")
@click.option(
    "--done-when", multiple=True, metavar="TEXT", help="How others will know; may be repeated."
)
@editing
def command(
    goal: str, why: str | None, done_when: tuple[str, ...], **showing: Unpack[Showing]
) -> None:
    """Make the draft of a goal active."""
    reasons = Reasons(why=why, done_when=done_when)
    carry_out(opened_here(), lambda now: begin(now.log, goal, reasons), showing)

"""`sayso amend`."""

from datetime import date

import click

from sayso.app.deciding.amending import plan_amendment
from sayso.cli.asking import ask
from sayso.cli.editing import Showing, carry_out, editing, on_day, opened_here


@click.command("amend")
@click.argument("id_", metavar="ID")
@click.option("--what", metavar="TEXT", help="What changed.")
@click.option("--why", metavar="TEXT", help="Why.")
@on_day
@editing
def command(id_: str, what: str | None, why: str | None, on: date | None, **flags: bool) -> None:
    """Tell of a change to what was decided; the text itself you edit, before or after.

    If the choice itself is another one now, a new decision that supersedes it is better. ID may
    be any part that leaves no doubt.
    """
    changed = ask(what, "What changed?", needed=True) or ""
    reason = ask(why, "Why?", needed=True) or ""
    showing = Showing(dry_run=flags["dry_run"], as_json=flags["as_json"])
    carry_out(
        opened_here(), lambda opened: plan_amendment(opened, id_, changed, reason, on), showing
    )

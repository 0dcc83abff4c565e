"""`sayso concern`."""

import click

from sayso.app.deciding.doubting import plan_concern
from sayso.cli.asking import ask
from sayso.cli.editing import Showing, carry_out, editing, opened_here


@click.command("concern")
@click.argument("id_", metavar="ID")
@click.argument("text", required=False)
@click.option("--by", metavar="PERSON", help="Who has it; may be left out.")
@editing
def command(id_: str, text: str | None, by: str | None, *, dry_run: bool, as_json: bool) -> None:
    """Put a doubt about a proposed decision on record, so that it gets an answer.

    ID may be any part that leaves no doubt.
    """
    line = ask(text, "What is the concern?", needed=True) or ""
    showing = Showing(dry_run=dry_run, as_json=as_json)
    carry_out(opened_here(), lambda now: plan_concern(now, id_, line, by), showing)

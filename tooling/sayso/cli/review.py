"""`sayso review`."""

from datetime import date
from typing import TypedDict, Unpack

import click

from sayso.app.deciding.reviewing import Review, plan_review
from sayso.cli.asking import ask
from sayso.cli.editing import Showing, carry_out, editing, on_day, opened_here
from sayso.cli.options import Day


class _Given(TypedDict):
    result: str
    note: str | None
    next: str | None
    on: date | None
    again_by: date | None


@click.command("review")
@click.argument("id_", metavar="ID")
@click.option(
    "--result",
    required=True,
    type=click.Choice(["as-expected", "better", "worse", "mixed", "too-early"]),
    help="How it went, held against what was expected.",
)
@click.option("--note", metavar="TEXT", help="What happened, in a line.")
@click.option("--next", type=click.Choice(["keep", "revise", "reverse"]), help="What follows.")
@click.option("--again-by", type=Day(), metavar="DATE", help="When to look again, if too early.")
@on_day
@editing
def command(id_: str, *, dry_run: bool, as_json: bool, **given: Unpack[_Given]) -> None:
    """Look back at a decision in force, and write what came of it.

    ID may be any part that leaves no doubt.
    """
    opened = opened_here()
    given["note"] = ask(given["note"], "What happened?")
    review = Review(**given)
    showing = Showing(dry_run=dry_run, as_json=as_json)
    carry_out(opened, lambda now: plan_review(now, id_, review), showing)

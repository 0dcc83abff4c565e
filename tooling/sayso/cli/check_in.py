"""`sayso check-in`."""

from datetime import date
from typing import Unpack

import click

from sayso.app.pursuing.checking_in import STATUSES, Word, check_in
from sayso.cli.asking import ask
from sayso.cli.editing import Showing, carry_out, editing, on_day, opened_here
from sayso.cli.talk import is_talking
from sayso.errors import UserError


@click.command("check-in")
@click.argument("goal")
@click.option("--status", type=click.Choice(STATUSES), help="How it stands, as its owner sees it.")
@click.option("--note", metavar="TEXT", help="The owner's words: what happened, what is next.")
@click.option(
    "--now",
    "numbers",
    type=(click.IntRange(min=1), str),
    multiple=True,
    metavar="LINE VALUE",
    help="What a line of `done-when` is at, counted from 1. May be repeated.",
)
@on_day
@editing
def command(
    goal: str,
    status: str | None,
    note: str | None,
    numbers: tuple[tuple[int, str], ...],
    on: date | None,
    **showing: Unpack[Showing],
) -> None:
    """Say how a goal stands."""
    opened = opened_here()
    said = status or _asked()
    words = ask(note, "What happened, and what is next?")
    word = Word(status=said, note=words, on=on or opened.log.today, numbers=numbers)
    carry_out(opened, lambda now: check_in(now.log, goal, word), showing)


def _asked() -> str:
    if not is_talking():
        raise UserError("how does it stand?", f"`--status` {', '.join(STATUSES)}")
    chosen: str = click.prompt("How does it stand?", type=click.Choice(STATUSES), err=True)
    return chosen

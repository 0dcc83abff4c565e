"""`sayso close`."""

from datetime import date
from typing import Unpack

import click

from sayso.app.pursuing.closing import FELL_SHORT, NEXT, RESULTS, Ending, close
from sayso.cli.asking import ask
from sayso.cli.editing import Showing, carry_out, editing, on_day, opened_here


class _Given(Showing):
    result: str
    lesson: str | None
    cause: str | None
    evidence: tuple[str, ...]
    following: str | None


@click.command("close")
@click.argument("goal")
@click.option("--result", type=click.Choice(RESULTS), required=True, help="How it ended.")
@click.option("--lesson", metavar="TEXT", help="What we know now that we did not know.")
@click.option("--cause", metavar="TEXT", help="What got in the way: events, not people.")
@click.option(
    "--evidence", multiple=True, metavar="LINK", help="What shows it; a path will do. Repeatable."
)
@click.option("--next", "following", type=click.Choice(NEXT), help="What becomes of it.")
@on_day
@editing
def command(goal: str, on: date | None, **given: Unpack[_Given]) -> None:
    """Close a goal: how it ended, and what we learned."""
    opened = opened_here()
    cause = given["cause"]
    if given["result"] in FELL_SHORT:
        cause = ask(cause, "What got in the way?", needed=True)
    ending = Ending(
        result=given["result"],
        on=on or opened.log.today,
        lesson=ask(given["lesson"], "What do we know now that we did not know?", needed=True),
        cause=cause,
        evidence=given["evidence"],
        next=given["following"],
    )
    carry_out(opened, lambda now: close(now.log, goal, ending), given)

"""`sayso close-quarter`."""

import json
from collections.abc import Iterator
from datetime import date
from typing import TextIO, Unpack

import click

from sayso.app.opening import Opened
from sayso.app.pursuing.closing import FELL_SHORT, RESULTS
from sayso.app.pursuing.closing_quarter import (
    Proposal,
    as_object,
    close_quarter,
    proposals,
    sheet_of,
)
from sayso.app.pursuing.sheet import Row, rows_of
from sayso.app.quarters import quarter_named
from sayso.cli.editing import Showing, carry_out, editing, on_day, opened_here
from sayso.cli.talk import is_talking
from sayso.text import shown


@click.command("close-quarter")
@click.argument("quarter")
@click.option("--sheet", "as_sheet", is_flag=True, help="Print a sheet to fill in together.")
@click.option("--from", "filled", type=click.File(encoding="utf-8"), help="The sheet, filled in.")
@on_day
@editing
def command(
    quarter: str,
    filled: TextIO | None,
    on: date | None,
    *,
    as_sheet: bool,
    **showing: Unpack[Showing],
) -> None:
    """End a quarter: what is open, how it may have ended, and what goes on.

    Without more it only shows. At a terminal it asks, goal by goal, and writes once at the end;
    elsewhere `--sheet` prints what to fill in, and `--from` reads it.
    """
    opened = opened_here()
    named = quarter_named(quarter)
    rows = rows_of(filled.read()) if filled else ()
    found = proposals(opened.log, named)
    if not filled and (as_sheet or showing["as_json"] or not found or not is_talking()):
        _show(opened, named, found, as_sheet=as_sheet, as_json=showing["as_json"])
        return
    chosen = rows or tuple(filter(None, map(_asked, found)))
    day = on or opened.log.today
    carry_out(opened, lambda now: close_quarter(now.log, named, chosen, day), showing)


def _show(
    opened: Opened, quarter: str, found: tuple[Proposal, ...], *, as_sheet: bool, as_json: bool
) -> None:
    if as_json:
        whole = as_object(opened.log, quarter)
        click.echo(json.dumps(whole, indent=2, ensure_ascii=False))
    elif as_sheet:
        click.echo(sheet_of(quarter, found), nl=False)
    elif found:
        click.echo("\n".join(_lines(quarter, found)))
    else:
        click.echo(f"nothing of {quarter} is open")


def _lines(quarter: str, found: tuple[Proposal, ...]) -> Iterator[str]:
    for one in found:
        yield f"{one.goal.id}: {shown(one.goal.title)}"
        yield f"  owned by {one.goal.owner or 'nobody'}; proposed: {one.result} ({one.because})"
    yield ""
    yield f"`sayso close-quarter {quarter} --sheet > sheet.yaml`, fill it in together, then"
    yield f"`sayso close-quarter {quarter} --from sheet.yaml` writes it all at once."


def _asked(proposal: Proposal) -> Row | None:
    goal = proposal.goal
    click.echo(f"\n{shown(goal.title)} ({proposal.because})", err=True)
    result = click.prompt(
        "How did it end?",
        type=click.Choice([*RESULTS, "open"]),
        default=proposal.result,
        err=True,
    )
    if result == "open":
        return None
    evidence = _answer("What shows it? (a link or a path)") if result == "achieved" else ""
    cause = _answer("What got in the way?") if result in FELL_SHORT else ""
    lesson = _answer("What do we know now that we did not know?")
    carry = result != "achieved" and click.confirm("Carry it on?", default=False, err=True)
    return Row(goal.id, result, (evidence,) if evidence else (), cause, lesson, carry)


def _answer(question: str) -> str:
    return str(click.prompt(question, default="", show_default=False, err=True))

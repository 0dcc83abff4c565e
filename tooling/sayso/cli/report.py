"""`sayso report`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, get_args

import click

from sayso.app.opening import open_log
from sayso.app.publishing.decisions import decision_meant, decision_report
from sayso.app.publishing.keeping import keep, refuse_to_lose
from sayso.app.publishing.printing import as_pdf, find_browser
from sayso.app.publishing.quarters import ENDINGS, Form, quarter_meant, quarter_report
from sayso.cli.options import as_of
from sayso.errors import UserError

Command = TypeVar("Command", bound=Callable[..., Any])
Make = Callable[[Form], str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where a report is to go: `-` is the terminal, and without any it gets a name of its own."""

    output: str | None
    pdf: str | None
    force: bool


def _places(command: Command) -> Command:
    """`--output`, `--pdf`, `--force` and `--as-of`."""
    output = click.option(
        "--output", metavar="FILE", help="Where to; `-` shows it. Without it, a file here."
    )
    pdf = click.option("--pdf", metavar="FILE", help="Print it there, with Chromium or Chrome.")
    force = click.option("--force", is_flag=True, help="Replace a file that is no report of ours.")
    return output(pdf(force(as_of(command))))


@click.group("report")
def command() -> None:
    """Write a report to send or to archive: one file that needs nothing beside it."""


@command.command("quarter")
@click.argument("quarter", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(get_args(Form)),
    default="html",
    show_default=True,
    help="A page with its pictures, or text for a message.",
)
@_places
def quarter_command(
    quarter: str | None,
    form: Form,
    day: date | None,
    **wanted: Any,  # noqa: ANN401
) -> None:
    """Tell of a quarter: what it is about, how its goals do, what was decided, what changed.

    QUARTER is one like 2026-Q4; without it, that of today.
    """
    opened = open_log(Path.cwd(), day)
    named = quarter_meant(opened.log, quarter)
    _deliver(lambda one: quarter_report(opened, named, one), named, form, Wanted(**wanted))


@command.command("decision")
@click.argument("id_", metavar="ID")
@_places
def decision_command(id_: str, day: date | None, **wanted: Any) -> None:  # noqa: ANN401
    """Tell of a decision, whole: who, why, when it is done, what was doubted.

    ID may be any part of one that leaves no doubt.
    """
    opened = open_log(Path.cwd(), day)
    decision = decision_meant(opened.log, id_)
    _deliver(lambda _: decision_report(opened, decision), decision.id, "html", Wanted(**wanted))


def _deliver(make: Make, name: str, form: Form, wanted: Wanted) -> None:
    """Writes, shows and prints a report, once it is known that nothing is lost by it."""
    browser = find_browser() if wanted.pdf else ""
    place = wanted.output or ("" if wanted.pdf else f"{name}{ENDINGS[form]}")
    if place.casefold().endswith(".pdf"):
        raise UserError("`--output` writes a page, and no PDF", f"`--pdf {place}` prints it")
    for one in filter(None, (wanted.pdf, "" if place == "-" else place)):
        refuse_to_lose(Path(one), force=wanted.force)
    if place == "-":
        click.echo(make(form), nl=False)
    elif place:
        keep(Path(place), make(form).encode(), force=wanted.force)
        click.echo(place)
    if wanted.pdf:
        keep(Path(wanted.pdf), as_pdf(browser, make("html")), force=wanted.force)
        click.echo(wanted.pdf, err=place == "-")

"""`sayso changes`."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from sayso.app.changes_about import About, about, of_kinds, of_path, of_person
from sayso.app.changes_for_programs import as_object
from sayso.app.changing import changes
from sayso.app.finding import KINDS
from sayso.app.opening import Opened, open_log
from sayso.app.reporting import folder_in_repository
from sayso.app.spans import last_week, span_of
from sayso.cli.options import address_of_the_web
from sayso.errors import UserError
from sayso.events import Changes, Thing
from sayso.renderers.changes.markdown import markdown
from sayso.renderers.changes.plain import plain


@click.command("changes")
@click.argument("range_", required=False, metavar="[A..B]")
@click.option("--since", metavar="REV|DATE|2w", help="From there to now; without it, a week.")
@click.option("--kind", "things", type=click.Choice(KINDS), multiple=True, help="Only this.")
@click.option("--owner", metavar="PERSON", help="Only what this person owns or is named in.")
@click.option("--path", metavar="PATH", help="Only what governs this path or lies there.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="For a terminal, a message or a program.",
)
@click.option("--all", "whole", is_flag=True, help="Name editorial edits and imports one by one.")
@click.option(
    "--files-at",
    metavar="URL",
    default="",
    callback=address_of_the_web,
    help="In Markdown, link things to their files below this address.",
)
def command(  # noqa: PLR0913  # as many as the command has options
    range_: str | None,
    since: str | None,
    *,
    things: tuple[Thing, ...],
    owner: str | None,
    path: str | None,
    form: str,
    files_at: str,
    whole: bool,
) -> None:
    """Tell what happened to decisions, goals and owners, and not which lines differ.

    A and B are revisions, days (2026-10-01..2026-10-31, both included), or weeks ago as in 2w.
    `A..` leads to the last commit, `A` alone to the files as they are now.
    """
    opened = open_log(Path.cwd())
    found = about(_found(opened, range_, since), list(_questions(opened, things, owner, path)))
    folder = folder_in_repository(Path.cwd())
    if form == "json":
        click.echo(json.dumps(as_object(found, folder), indent=2, ensure_ascii=False))
    elif form == "markdown":
        below = f"{files_at.rstrip('/')}/{folder}" if files_at else ""
        click.echo(markdown(found, below, whole=whole), nl=False)
    else:
        click.echo(plain(found, whole=whole), nl=False)
    for one in found.remarks:
        click.echo(one, err=True)


def _found(opened: Opened, range_: str | None, since: str | None) -> Changes:
    today = opened.log.today
    if range_ and since:
        raise UserError("a range says already since when", f"`sayso changes {range_}`")
    if since and ".." in since:
        raise UserError(f"`{since}` is a range", f"`sayso changes {since}`")
    asked = range_ or since
    return changes(opened, span_of(asked, today) if asked else last_week(today))


def _questions(
    opened: Opened, things: tuple[Thing, ...], owner: str | None, path: str | None
) -> Iterator[About]:
    yield of_kinds(things)
    if owner:
        yield of_person(opened.log, owner)
    if path:
        yield of_path(opened, Path.cwd(), path)

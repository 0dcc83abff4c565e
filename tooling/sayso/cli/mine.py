"""`sayso mine`."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from sayso.app.mine.having import Mine, as_object, mine
from sayso.cli.lettering import visible
from sayso.cli.options import as_of
from sayso.cli.talk import has_color


@click.command("mine")
@click.argument("person", required=False)
@as_of
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For a terminal or a program.",
)
def command(person: str | None, day: date | None, style: str) -> None:
    """Show what is open for PERSON: for you, as git knows you, if nobody is named.

    First what they own, then what others wait for, then what they do while somebody is away.
    Under each thing stands the command that moves it on.
    """
    found = mine(Path.cwd(), person, day)
    if style == "json":
        click.echo(json.dumps(as_object(found), indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(_lines(found)), color=has_color())


def _lines(found: Mine) -> Iterator[str]:
    if not found.parts:
        yield f"nothing is open in the name of {visible(found.person.name)}"
    for number, part in enumerate(found.parts):
        if number:
            yield ""
        yield click.style(part.heading, bold=True)
        for thing in part.things:
            yield f"  {visible(thing.duty.title)}: {visible(thing.says)}"
            yield click.style(f"    {visible(thing.command)}", dim=True)

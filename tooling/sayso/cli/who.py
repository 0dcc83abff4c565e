"""`sayso who`."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from sayso.app.ownership.roster import open_for
from sayso.app.ownership.who import as_object, who
from sayso.cli.options import as_of
from sayso.cli.paths import given_paths, path_options
from sayso.cli.talk import has_color
from sayso.cli.who_told import cards


@click.command("who")
@path_options
@as_of
def command(paths: Sequence[str], day: date | None, form: str, *, listed: bool) -> None:
    """Tell who owns a path, who is there in their stead, and which line says so.

    Of two patterns that match, the closer one wins, as in the CODEOWNERS file that
    `sayso owners export` writes. A record is its own owner's. `-` reads paths from
    standard input.
    """
    given = given_paths(paths, listed=listed)
    if form == "json":
        log, asked = open_for(Path.cwd(), given, day)
        found = [as_object(one) for one in who(log, asked)]
        click.echo(json.dumps(found, indent=2, ensure_ascii=False))
    else:
        color = has_color()
        click.echo(cards(given, day, color=color), color=color, nl=False)

"""`sayso show`."""

import json
from pathlib import Path

import click

from sayso.app.finding import KINDS, Kind, find
from sayso.app.opening import open_log
from sayso.app.reading.showing import as_object, shown
from sayso.cli.card import card
from sayso.cli.tables import width
from sayso.cli.talk import has_color


@click.command("show")
@click.argument("id_", metavar="ID")
@click.option("--kind", type=click.Choice(KINDS), help="Which, where several bear one name.")
@click.option("--json", "as_program", is_flag=True, help="For programs.")
def command(id_: str, kind: Kind | None, *, as_program: bool) -> None:
    """Show one decision, goal, quarter, person, team or area in full.

    ID may be any part of one that leaves no doubt: a number, some words of its name, an
    earlier id; of a person also the address or the name.
    """
    log = open_log(Path.cwd()).log
    one = shown(log, find(log, id_, (kind,) if kind else KINDS))
    if as_program:
        click.echo(json.dumps(as_object(one), indent=2, ensure_ascii=False))
    else:
        click.echo(card(one, log.owners, width()), nl=False, color=has_color())

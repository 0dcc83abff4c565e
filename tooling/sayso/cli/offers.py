"""`sayso offers`."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from sayso.app.mine.offering import Offer, Offers, offers
from sayso.cli.lettering import visible
from sayso.cli.options import as_of
from sayso.cli.talk import has_color


@click.command("offers")
@click.option("--team", metavar="TEAM", help="Look at the people of this team alone.")
@as_of
def command(team: str | None, day: date | None) -> None:
    """Find something real to offer to somebody: what nobody has, and what weighs on one person.

    It stands here and nowhere else: no page and no digest tells it. Ask both before you move
    anything.
    """
    found = offers(Path.cwd(), team, day)
    click.echo("\n".join(_lines(found)), color=has_color())


def _lines(found: Offers) -> Iterator[str]:
    parts = list(_parts(found))
    if not parts:
        yield "nothing here waits for another pair of hands"
    for number, part in enumerate(parts):
        if number:
            yield ""
        yield from part


def _parts(found: Offers) -> Iterator[list[str]]:
    if found.unowned:
        yield _part("Nobody has this", found.unowned)
    for person, things in found.loads:
        name = visible(person.name)
        yield _part(f"{name} has a lot open; some of it could be somebody else's", things)
    names = ", ".join(visible(one.name) for one in found.free)
    if names:
        yield _part(f"Could be asked, and own nothing open yet: {names}", ())


def _part(heading: str, things: Iterable[Offer]) -> list[str]:
    lines = [
        line
        for one in things
        for line in (
            f"  {visible(one.title)}: {visible(one.says)}",
            click.style(f"    {visible(one.command)}", dim=True),
        )
    ]
    return [click.style(heading, bold=True), *lines]

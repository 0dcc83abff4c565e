"""`sayso leave`."""

from collections.abc import Iterator
from datetime import date
from typing import Unpack

import click

from sayso.app.handing.leaving import Leaving, Proposed, plan_leaving, proposals
from sayso.cli.editing import Showing, carry_out, editing, opened_here
from sayso.cli.options import Day
from sayso.cli.talk import is_talking


class _Given(Showing):
    successor: str | None
    given: tuple[str, ...]
    why: str | None
    agreed: bool


@click.command("leave")
@click.argument("person")
@click.option("--on", type=Day(), required=True, metavar="DATE", help="The last day.")
@click.option("--successor", metavar="HANDLE", help="Who follows, where nobody is nearer.")
@click.option(
    "--give", "given", multiple=True, metavar="ID=HANDLE", help="Who takes one thing. Repeatable."
)
@click.option("--why", metavar="TEXT", help="What the handoffs say; that they leave.")
@click.option("--yes", "agreed", is_flag=True, help="Write what is proposed.")
@editing
def command(person: str, on: date, **options: Unpack[_Given]) -> None:
    """Propose a successor for all that somebody leaves open, and write it in one edit.

    Nothing is written before somebody agrees: at a terminal by answering, elsewhere by `--yes`.
    """
    opened = opened_here()
    leaving = Leaving(
        person=person,
        on=on,
        successor=options["successor"],
        given=dict(map(_pair, options["given"])),
        why=options["why"],
    )
    found = proposals(opened.log, leaving)
    complete = all(one.to for one in found)
    agreed = options["agreed"] or options["dry_run"]
    if not agreed:
        click.echo("\n".join(_lines(person, found)))
        if not complete or not is_talking():
            click.echo(_NEXT if complete else _INCOMPLETE, err=True)
            return
        agreed = click.confirm("Write this?", default=False, err=True)
    if agreed:
        carry_out(opened, lambda now: plan_leaving(now.log, leaving), options)


_NEXT = "nothing was written\nnext: the same with --yes, or --give ID=HANDLE to change one"
_INCOMPLETE = "nothing was written\nnext: --successor HANDLE, or --give ID=HANDLE, for the rest"


def _pair(text: str) -> tuple[str, str]:
    named, sign, handle = text.partition("=")
    if not (named and sign and handle):
        raise click.BadParameter(f"`{text}` is not ID=HANDLE", param_hint="--give")
    return named, handle


def _lines(person: str, found: tuple[Proposed, ...]) -> Iterator[str]:
    if not found:
        yield f"nothing is open in the name of {person}"
    for one in found:
        taker = f"{one.to.name} ({one.because})" if one.to else "nobody yet"
        yield f"{one.post.name}: {taker}"

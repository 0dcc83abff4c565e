"""`sayso list`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict, Unpack

import click

from sayso.app.finding import KINDS, Kind
from sayso.app.opening import open_log
from sayso.app.reading.listing import Wanted, listing
from sayso.app.reading.rows import as_json
from sayso.cli.tables import tables
from sayso.cli.talk import has_color
from sayso.model import Log
from sayso.model.owners import OWNERS


class _Options(TypedDict):
    kinds: tuple[Kind, ...]
    statuses: tuple[str, ...]
    owner: str | None
    team: str | None
    quarter: str | None
    tags: tuple[str, ...]


@click.command("list")
@click.argument("words", nargs=-1, metavar="[TEXT]...")
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only this.")
@click.option("--status", "statuses", multiple=True, metavar="STATUS", help="Only what stands so.")
@click.option("--owner", metavar="PERSON", help="By handle, address or name.")
@click.option("--team", metavar="TEAM", help="The owner's team, or the goal's.")
@click.option("--quarter", metavar="QUARTER", help="As in 2026-Q4.")
@click.option("--tag", "tags", multiple=True, metavar="WORD", help="With all of these tags.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many.")
@click.option("--json", "as_program", is_flag=True, help="For programs.")
def command(
    words: tuple[str, ...],
    limit: int | None,
    *,
    as_program: bool,
    **wanted: Unpack[_Options],
) -> None:
    """List decisions, goals and quarters; with --kind also people, teams and areas.

    Every TEXT must stand in the title, the id or the body, whatever its case and accents.
    --kind, --status and --tag may be given more than once.
    """
    log = open_log(Path.cwd()).log
    rows = listing(log, Wanted(words=words, **wanted))
    shown = rows[:limit]
    if as_program:
        click.echo(json.dumps([as_json(row) for row in shown], indent=2, ensure_ascii=False))
    else:
        click.echo(tables(shown), nl=False, color=has_color())
    for line in _remarks(log, len(rows), len(rows) - len(shown)):
        click.echo(line, err=True)


def _remarks(log: Log, found: int, left_out: int) -> Iterator[str]:
    if left_out:
        yield f"{left_out} more; a greater --limit shows them"
    if OWNERS in {source.path for source in log.broken.values()}:
        yield f"{OWNERS} cannot be read: `sayso check` says why"
    if not found and not any(log.records):
        yield 'this log has no records yet: `sayso new decision "…"` adds one'
    elif not found:
        yield "nothing is like that"

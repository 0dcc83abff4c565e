"""`sayso build`."""

from datetime import date
from functools import partial
from pathlib import Path

import click

from sayso.app.retouching.ahead import begun_ahead
from sayso.app.site.alone import building_alone
from sayso.app.site.press.kept.unchanged import State, state
from sayso.app.today import current_day
from sayso.cli import exits
from sayso.cli.options import as_of, site_engine
from sayso.settings import EngineName


@click.command("build")
@click.option("--allow-errors", is_flag=True, help="Build even so, and tell errors on the pages.")
@click.option("--plain", is_flag=True, help="Let the engine make every page itself.")
@site_engine
@as_of
def command(day: date | None, engine: EngineName | None, *, allow_errors: bool, plain: bool) -> int:
    """Build the site of the log.

    The check runs first; a log with errors is not published.
    """
    today = day or current_day()
    here = Path.cwd()
    with building_alone(here, partial(click.echo, err=True)), begun_ahead(here, today) as ahead:
        before = state(here, str(today), str(engine), meanwhile=ahead.begin)
        known = None if plain else before.site() or ahead.retouched(before)
        if known is None:
            return _build(before, day, engine, allow_errors=allow_errors, plain=plain)
    click.echo(known / "index.html")
    return exits.CLEAN


def _build(
    before: State, day: date | None, engine: EngineName | None, *, allow_errors: bool, plain: bool
) -> int:
    from sayso.app.checked_building import build_checked, open_checked  # noqa: PLC0415  # heavy, and
    from sayso.reporters import REPORTERS  # noqa: PLC0415  # not wanted where nothing changed

    found = open_checked(Path.cwd(), day, before)
    if found.errors:
        click.echo(REPORTERS["concise"](found.report, color=False), nl=False, err=True)
    if found.errors and not allow_errors:
        click.echo("not built; `sayso build --allow-errors` shows them on the pages", err=True)
        return exits.FINDINGS
    built = build_checked(found, before, engine, plain=plain)
    for note in built.notes:
        click.echo(note, err=True)
    click.echo(built.site / "index.html")
    return exits.CLEAN

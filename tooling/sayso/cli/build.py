"""`sayso build`."""

from datetime import date
from importlib import import_module
from pathlib import Path

import click

from sayso.app.site.press.kept.unchanged import Since, State, state
from sayso.app.today import current_day
from sayso.cli import exits
from sayso.cli.options import as_of, site_engine
from sayso.settings import EngineName

_BEGINS_WITH = {
    "new": "sayso.app.checked_building",
    "changed": "sayso.app.retouching.checking_again",
}


@click.command("build")
@click.option("--allow-errors", is_flag=True, help="Build even so, and tell errors on the pages.")
@click.option("--plain", is_flag=True, help="Let the engine make every page itself.")
@site_engine
@as_of
def command(day: date | None, engine: EngineName | None, *, allow_errors: bool, plain: bool) -> int:
    """Build the site of the log.

    The check runs first; a log with errors is not published.
    """
    before = state(Path.cwd(), str(day or current_day()), str(engine), meanwhile=_load)
    known = None if plain else before.site() or _retouched(before, day)
    if known is not None:
        click.echo(known / "index.html")
        return exits.CLEAN
    return _build(before, day, engine, allow_errors=allow_errors, plain=plain)


def _load(since: Since) -> None:
    """Loads what a build begins with, while git looks at the files."""
    if since in _BEGINS_WITH:
        import_module(_BEGINS_WITH[since])


def _retouched(before: State, day: date | None) -> Path | None:
    """The site where only the texts of a few decisions had changed, and their pages are anew."""
    if before.edited() is None:
        return None
    from sayso.app.retouching.retouching import retouch  # noqa: PLC0415  # heavy

    return retouch(before, day or current_day())


def _build(
    before: State, day: date | None, engine: EngineName | None, *, allow_errors: bool, plain: bool
) -> int:
    from sayso.app.checked_building import build_checked, open_checked  # noqa: PLC0415  # heavy, and
    from sayso.reporters import REPORTERS  # noqa: PLC0415  # not wanted where nothing changed

    found = open_checked(Path.cwd(), day)
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

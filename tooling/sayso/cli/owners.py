"""`sayso owners`."""

import difflib
from pathlib import Path
from typing import Unpack

import click

from sayso.app.opening import open_log
from sayso.app.ownership.exporting import Export, export, write
from sayso.app.ownership.importing import take_in
from sayso.cli import exits
from sayso.cli.editing import Showing, carry_out, editing, opened_here
from sayso.cli.talk import has_color
from sayso.ownership.signs import HOSTS, Host


@click.group("owners")
def command() -> None:
    """Write CODEOWNERS from this log, or take one in."""


@command.command("export")
@click.option("--for", "host", type=click.Choice(HOSTS), help="The code host that reads it.")
@click.option("--check", "only_check", is_flag=True, help="Only say whether it is up to date.")
@click.option("--diff", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--replace", "over", is_flag=True, help="Write over one that was written by hand.")
def export_command(host: Host | None, *, only_check: bool, diff: bool, over: bool) -> int:
    """Write the CODEOWNERS file that gives the same answers as `sayso who`.

    It is made of the areas in owners.yaml and of the records, whose owners are asked about
    their own. With --check and --diff it exits with 1 where something would change.
    """
    found = export(open_log(Path.cwd()), host, over_handwritten=over)
    if diff:
        click.echo(_diff(found), nl=False, color=has_color())
    elif only_check:
        click.echo(f"{found.shown} {'is stale' if found.stale else 'is up to date'}")
    else:
        write(found)
        click.echo(f"{'wrote' if found.stale else 'nothing to change in'} {found.shown}")
    for remark in found.remarks:
        click.echo(f"note: {remark}", err=True)
    return exits.FINDINGS if found.stale and (diff or only_check) else exits.CLEAN


@command.command("import")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--from", "host", type=click.Choice(HOSTS), help="The code host that reads it.")
@editing
def import_command(file: Path | None, host: Host | None, **showing: Unpack[Showing]) -> None:
    """Take a CODEOWNERS file into the areas of owners.yaml.

    Every file of the repository keeps the owners it had. FILE is where code hosts look,
    unless it is named. People come in as the file names them; an area of which it names no
    single person waits for its owner.
    """
    opened = opened_here()
    found = take_in(opened, file, host)
    for line, remark in found.remarks:
        click.echo(f"{found.file}{f':{line}' if line else ''}: {remark}", err=True)
    if not found.plan.changes:
        click.echo(f"nothing new in {found.file}")
        return
    carry_out(opened, lambda now: take_in(now, file, host).plan, showing)


def _diff(found: Export) -> str:
    before = (found.before or "").splitlines(keepends=True)
    after = found.after.splitlines(keepends=True)
    names = (f"a/{found.shown}", f"b/{found.shown}")
    return "".join(difflib.unified_diff(before, after, *names))

"""`sayso fix`."""

import difflib
from datetime import date
from pathlib import Path

import click

from sayso.app.checking import fails
from sayso.app.fixing import Mended, fix, write_mended
from sayso.app.opening import current_day
from sayso.cli import exits
from sayso.cli.options import as_of, chosen_rules, rule_options
from sayso.reporters.report import counted
from sayso.workspace import find_root, read_settings


@click.command("fix")
@rule_options
@as_of
@click.option("--diff", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--unsafe", is_flag=True, help="Make fixes too that somebody should look at.")
def command(
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    day: date | None,
    *,
    diff: bool,
    unsafe: bool,
) -> int:
    """Mend what can be mended, and touch nothing else.

    Exits with 1 where errors are left, and with `--diff` where something would change.
    """
    root = find_root(Path.cwd())
    mended = fix(
        root,
        read_settings(root),
        day or current_day(),
        select=chosen_rules(select),
        ignore=chosen_rules(ignore),
        unsafe=unsafe,
    )
    if diff:
        click.echo(_diff(mended), nl=False)
        return exits.FINDINGS if mended.after else exits.CLEAN
    write_mended(root, mended)
    for path in sorted(mended.after):
        click.echo(f"fixed {path}")
    click.echo(_told(mended, unsafe=unsafe), err=True)
    return exits.FINDINGS if fails(mended.left) else exits.CLEAN


def _told(mended: Mended, *, unsafe: bool) -> str:
    said = f"{counted(len(mended.after), 'file')} changed" if mended.after else "nothing to fix"
    waiting = sum(1 for one in mended.left if one.fix is not None and not one.fix.safe)
    if waiting and not unsafe:
        said += f"; {counted(waiting, 'fix')[:-1] if waiting == 1 else f'{waiting} fixes'}"
        said += " to look at first: `sayso fix --diff --unsafe`"
    left = sum(1 for one in mended.left if one.fix is None)
    if left:
        said += f"; {counted(left, 'finding')} left for a person: `sayso check`"
    return said


def _diff(mended: Mended) -> str:
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for path in sorted(mended.after)
        for line in difflib.unified_diff(
            mended.before[path].splitlines(keepends=True),
            mended.after[path].splitlines(keepends=True),
            f"a/{path}",
            f"b/{path}",
        )
    )

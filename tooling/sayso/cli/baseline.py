"""`sayso baseline`."""

from collections.abc import Iterator
from pathlib import Path

import click

from sayso.app.baselining import Rebased, prune, take_in
from sayso.app.opening import current_day
from sayso.cli.options import chosen_rules, rule_options
from sayso.reporters.report import counted
from sayso.suppress.baseline import BASELINE


@click.command("baseline")
@rule_options
@click.option("--prune", "only_prune", is_flag=True, help="Drop entries that are found no more.")
def command(select: tuple[str, ...], ignore: tuple[str, ...], *, only_prune: bool) -> None:
    """Take in what is found today as known, so that only what comes later can fail a check.

    The file is for the repository: commit it. It grows only when this is run again, and
    shrinks only with --prune.
    """
    what = prune if only_prune else take_in
    done = what(Path.cwd(), current_day(), chosen_rules(select), chosen_rules(ignore))
    click.echo(_dropped(done) if only_prune else _added(done))
    for line in _remarks(done):
        click.echo(line, err=True)


def _added(done: Rebased) -> str:
    if done.added:
        return f"{counted(done.added, 'finding')} added to {BASELINE}: {done.known} known"
    return f"nothing to add: {done.known} known" if done.known else "nothing to add"


def _dropped(done: Rebased) -> str:
    if done.dropped:
        number = "1 entry" if done.dropped == 1 else f"{done.dropped} entries"
        return f"{number} dropped from {BASELINE}: {done.known} known"
    return f"nothing to drop: {done.known} known" if done.known else "nothing to drop"


def _remarks(done: Rebased) -> Iterator[str]:
    if done.by_clock:
        yield f"{counted(done.by_clock, 'finding')} of the clock not taken in; none fails a check"
    if done.needless:
        number = "1 entry finds" if done.needless == 1 else f"{done.needless} entries find"
        yield f"{number} nothing any more: `sayso baseline --prune`"
    if done.known and done.ignored:
        yield f"git ignores {BASELINE}: let it through in .gitignore, and commit it"

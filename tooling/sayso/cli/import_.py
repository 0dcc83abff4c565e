"""`sayso import`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import click

from sayso.app.adopt import Report, adopt
from sayso.app.opening import open_log
from sayso.cli import exits
from sayso.cli.options import as_of
from sayso.reporters.report import counted

SHOWN = 6
"""Names in a cell of the table; the others are counted."""


@click.command("import")
@click.argument(
    "paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path)
)
@as_of
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
def command(paths: Sequence[Path], day: date | None, *, dry_run: bool) -> int:
    """Bring decision records of adr-tools, MADR and log4brains into this log.

    PATH is a file or a folder. Bodies stay as they are to the letter, nothing is made up,
    and what was not understood is kept under `imported`.
    """
    report = adopt(open_log(Path.cwd(), day), paths, dry_run=dry_run)
    for line in _details(report, dry_run=dry_run):
        click.echo(line)
    _show_table(report, dry_run=dry_run)
    click.echo(_next(report, paths, dry_run=dry_run), err=True)
    return exits.CLEAN


def _details(report: Report, *, dry_run: bool) -> Iterator[str]:
    """What is to be told of single files; in a dry run, also what each would begin with."""
    for one in report.came_in:
        if dry_run:
            yield f"would write {one.path}, from {one.source}"
            yield from (f"    {line}" for line in one.head.splitlines())
        yield from (f"{one.path}: {note}" for note in one.notes)
    for already in report.already_in:
        if already.differs:
            yield f"{already.path}: differs from its source {already.source}, left as it is"
    for left in report.left_out:
        yield f"left out: {left.source} {left.reason}"
    staying = [one.source for one in report.left_out if one.source.startswith("decisions/")]
    if staying:
        # They lie where the check looks for records, and it would call them broken ones.
        wanted = ", ".join(f'"{path}"' for path in staying)
        yield f"to keep them in decisions/, say so in the settings: ignore = [{wanted}]"


def _show_table(report: Report, *, dry_run: bool) -> None:
    # rich takes longer to load than all the rest, and only this command draws a table
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    console = Console(markup=False, emoji=False, highlight=False)
    table = Table("", "how many", "which", title="would come in" if dry_run else None)
    table.columns[1].justify = "right"
    table.columns[2].overflow = "fold"
    for what, number, which in _rows(report):
        table.add_row(what, number, which)
    console.print(table)


def _rows(report: Report) -> Iterator[tuple[str, str, str]]:
    yield "came in", str(len(report.came_in)), _amounts(report.formats)
    for status, number in report.statuses.items():
        yield f"  {status}", str(number), ""
    for what, words in (("owner", "an owner"), ("status", "a status"), ("date", "a date")):
        lacking = [one.id for one in report.lacking(what)]
        which = "all" if len(lacking) == len(report.came_in) else _some(lacking)
        yield from _row(f"without {words}", lacking, which)
    loose = [one.id for one in report.came_in if one.loose_links]
    yield from _row("with a link to no record", loose, _some(loose))
    differing = [one.path for one in report.already_in if one.differs]
    yield from _row("came in earlier", report.already_in)
    yield from _row("  differ from the source", differing, _some(differing))
    yield from _row("left out", report.left_out, "named above")
    if report.unknown_names:
        names = report.unknown_names
        yield "names to add to owners.yaml", str(len(names)), ", ".join(names)
    if report.strict_from:
        strict = report.strict_from
        why = "older records report notes instead of errors"
        yield f"strict from {strict.day}", "", f"now in {strict.path}: {why}"


def _row(what: str, those: Sequence[object], which: str = "") -> Iterator[tuple[str, str, str]]:
    """A row about some records, and none where there are none."""
    if those:
        yield what, str(len(those)), which


def _some(names: Sequence[str]) -> str:
    more = len(names) - SHOWN
    shown = ", ".join(names[:SHOWN])
    return f"{shown} and {more} more" if more > 0 else shown


def _amounts(amounts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {number}" for name, number in amounts.items())


def _next(report: Report, paths: Iterable[Path], *, dry_run: bool) -> str:
    if dry_run and report.came_in:
        return f"next: `sayso import {' '.join(map(str, paths))}` writes them"
    if report.came_in:
        return f"{counted(len(report.came_in), 'record')} came in; next: `sayso check`"
    return "nothing new came in; next: `sayso check`"

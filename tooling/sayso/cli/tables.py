"""Rows as a table for people: as wide as the terminal, and a line each in a pipe."""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from sayso.app.finding import KINDS, RECORDS, Kind
from sayso.app.reading.rows import Row
from sayso.cli.lettering import visible
from sayso.cli.talk import has_color

if TYPE_CHECKING:
    from rich.table import Table

PLURALS: dict[Kind, str] = {
    "decision": "Decisions",
    "goal": "Goals",
    "quarter": "Quarters",
    "person": "People",
    "team": "Teams",
    "area": "Areas",
}

TONES = {
    "accepted": "green",
    "active": "green",
    "proposed": "yellow",
    "draft": "yellow",
    "unreadable": "red",
}

ENDLESS = 10_000
"""Columns of a pipe, in which no line is to be broken."""

ROOM_FOR_DAYS = 80
"""Columns below which the days are left out."""

Cell = Callable[[Row], str]


def width() -> int:
    """The columns there are: those of the terminal, or as many as it takes."""
    if sys.stdout.isatty() or os.environ.get("COLUMNS"):
        return shutil.get_terminal_size().columns
    return ENDLESS


def tables(rows: Sequence[Row]) -> str:
    """A table for each kind, decisions first."""
    parts = []
    for kind in KINDS:
        of_kind = [row for row in rows if row.kind == kind]
        if of_kind:
            parts.append(f"{click.style(PLURALS[kind], bold=True)}\n{_table(of_kind)}")
    return "\n".join(parts)


def _table(rows: Sequence[Row]) -> str:
    lines = _a_line_each(rows, _cells(rows[0].kind))
    if lines is not None:
        return lines
    from rich.console import Console  # noqa: PLC0415  # slow to load, and only for what must wrap

    columns = width()
    console = Console(
        width=columns,
        color_system="standard" if has_color() else None,
        force_terminal=has_color(),
        legacy_windows=False,
    )
    with console.capture() as captured:
        console.print(_in_columns(rows, _narrow_cells(with_days=columns >= ROOM_FOR_DAYS)))
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _a_line_each(rows: Sequence[Row], cells: Sequence[Cell]) -> str | None:
    """The rows with a line each; None where there is no room for that."""
    from rich.cells import cell_len  # noqa: PLC0415

    texts = [[cell(row) for cell in cells] for row in rows]
    room = [max(map(cell_len, column)) for column in zip(*texts, strict=True)]
    if sum(room) + 2 * (sum(map(bool, room)) - 1) > width():
        return None
    lines = []
    for line in texts:
        padded = [
            click.style(text, fg=TONES.get(text)) + " " * (wide - cell_len(text))
            for text, wide in zip(line, room, strict=True)
            if wide
        ]
        lines.append("  ".join(padded).rstrip())
    return "".join(f"{line}\n" for line in lines)


def _in_columns(rows: Sequence[Row], cells: Sequence[Cell]) -> "Table":
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    filled = [cell for cell in cells if any(cell(row) for row in rows)]
    for cell in filled:
        table.add_column(overflow="fold", no_wrap=cell is _when)
    for row in rows:
        table.add_row(*(Text(cell(row), TONES.get(cell(row), "")) for cell in filled))
    return table


def _cells(kind: Kind) -> Sequence[Cell]:
    if kind in RECORDS:
        return (_status, _when, _owner, _id, _title)
    return (_status, _team, _owner, _id, _title)


def _narrow_cells(*, with_days: bool) -> Sequence[Cell]:
    """The title above the id, and what else there is room for."""
    return (_status, *((_when,) if with_days else ()), _owner, _title_and_id)


def _status(row: Row) -> str:
    return row.status or ""


def _when(row: Row) -> str:
    if row.status == "proposed":
        return f"by {row.decide_by}" if row.decide_by else ""
    return str(row.decided_on or row.closed_on or "")


def _owner(row: Row) -> str:
    return visible(row.owner or "")


def _team(row: Row) -> str:
    return visible(row.team or "")


def _id(row: Row) -> str:
    return visible(row.id)


def _title(row: Row) -> str:
    return visible(row.title)


def _title_and_id(row: Row) -> str:
    return visible(row.title) if row.title == row.id else f"{visible(row.title)}\n{row.id}"

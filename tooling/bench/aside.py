"""Rows that are measured in their own way: in a browser, or against lines that people labelled."""

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from bench import decisions_index, saving
from bench.days import Figure
from bench.machine import load
from bench.measuring import PATIENCE, delay
from bench.rows import Row
from sayso.app.opening import current_day

PROJECT = Path(__file__).parents[2]


def figures(rows: Iterable[Row], *, full: bool) -> Iterator[Figure]:
    """The figures of all rows that no process alone yields."""
    for row in rows:
        if row.measure in _WAYS:
            print(f"{row.scene} …", file=sys.stderr, flush=True)
            try:
                yield from _WAYS[row.measure](row, full)
            except (OSError, RuntimeError, LookupError) as error:
                print(f"not measured: {row.name}: {error}", file=sys.stderr)


def today() -> str:
    """The day of the run."""
    return current_day().isoformat()


def _saves(row: Row, full: bool) -> Iterator[Figure]:  # noqa: FBT001  # one way among several
    for size in row.sizes:
        took, again = saving.saves(size, PATIENCE[full])
        for what, each in (("saves", took), ("loads", again)):
            told = " ".join(f"{one:.2f}" for one in each)
            print(f"  seconds of {len(each)} {what}: {told}", file=sys.stderr, flush=True)
        yield delay(row, size, took, again)


def _list(row: Row, _full: bool) -> Iterator[Figure]:  # noqa: FBT001
    for one in decisions_index.measure():
        share = float(f"{one.value / one.limit:.4g}")
        yield Figure(
            name=row.name,
            part=one.name,
            size=decisions_index.RECORDS,
            measure=row.measure,
            value=share,
            load=load(),
            target=row.target,
        )


def _vagueness(_row: Row, _full: bool) -> Iterator[Figure]:  # noqa: FBT001
    # The labelled lines and their scores belong to the tests, which hold the page to them.
    subprocess.run((sys.executable, "-m", "tests.rules.done.scoring"), cwd=PROJECT, check=True)
    yield from ()


_WAYS: dict[str, Callable[[Row, bool], Iterator[Figure]]] = {
    "delay": _saves,
    "limit": _list,
    "told": _vagueness,
}

"""From rows to figures: each log is made once, and all that is asked of it runs in turns."""

import math
import statistics
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path

from bench.days import Figure, Spent
from bench.machine import load
from bench.processes import Rounds, Runs, in_turns
from bench.rows import Row

Place = tuple[str, int]
"""A scene and its size in records."""

QUICK = {
    "start": Rounds(9, 25, 10),
    "check": Rounds(3, 9, 15),
    "base": Rounds(3, 7, 15),
    "owning": Rounds(3, 7, 15),
    "site": Rounds(2, 5, 60),
    "brains": Rounds(1, 1, 0),
}
FULL = QUICK | {"check": Rounds(3, 9, 60), "site": Rounds(2, 5, 300)}
PATIENCE = {False: 60, True: 900}
"""Seconds for all saves of a quick run and of a full one."""


def in_processes(rows: Iterable[Row], *, full: bool) -> Iterator[Figure]:
    """The figures of all rows that measure works of a scene."""
    rows = [row for row in rows if row.work]
    found: dict[Place, Mapping[str, Runs]] = {}
    busy: dict[Place, float] = {}
    for place, names in wanted(rows).items():
        weighed = any(row.measure == "memory" and place in _places(row) for row in rows)
        busy[place] = load()
        found[place] = _measured(place, names, FULL if full else QUICK, weighed=weighed)
    for row in rows:
        yield from figures(row, found, busy)


def wanted(rows: Iterable[Row]) -> dict[Place, set[str]]:
    """What has to run in each place."""
    names: dict[Place, set[str]] = {}
    for row in rows:
        for place in _places(row):
            names.setdefault(place, set()).update(row.works)
    return names


def figures(
    row: Row, found: Mapping[Place, Mapping[str, Runs]], busy: Mapping[Place, float]
) -> Iterator[Figure]:
    """The figures of one row, at each size where all its runs were made."""
    if row.measure == "growth":
        first, final = ((row.scene, size) for size in (row.sizes[0], row.sizes[-1]))
        if all(row.work in found[place] for place in (first, final)):
            yield _growth(row, found[first][row.work], found[final][row.work], busy[final])
        return
    for place in _places(row):
        if row.works <= set(found[place]):
            yield _ratio(row, place[1], found[place], busy[place])


def _places(row: Row) -> list[Place]:
    return [(row.scene, size) for size in row.sizes]


def _measured(
    place: Place, names: set[str], rounds: Mapping[str, Rounds], *, weighed: bool
) -> Mapping[str, Runs]:
    scene, size = place
    print(f"{scene}, {size:,} records …", file=sys.stderr, flush=True)
    plan = rounds[scene]
    plan = Rounds(plan.least, plan.most, plan.seconds, weighed)
    with tempfile.TemporaryDirectory() as folder:
        try:
            works = import_module(f"bench.scenes.{scene}").works(Path(folder), size, names)
            runs = in_turns({name: works[name] for name in works if name in names}, plan)
        except (OSError, RuntimeError, LookupError, ValueError) as error:
            # What cannot be measured is told, and missed at the end; the rest goes on.
            print(f"not measured: {scene}, {size:,} records: {error}", file=sys.stderr)
            return {}
    for name, one in runs.items():
        told = f"{one.median:>8.3f} s {one.median_cpu:>8.3f} s CPU {one.peak:>6.0f} MiB"
        print(f"  {name:<16} {told}  {len(one.seconds)} runs", file=sys.stderr, flush=True)
    return runs


def _ratio(row: Row, size: int, runs: Mapping[str, Runs], busy: float) -> Figure:
    ours, theirs = runs[row.work], runs[row.peer]
    turns = [mine / yours for mine, yours in zip(ours.seconds, theirs.seconds, strict=True)]
    value = {
        "time": ours.median / theirs.median,
        "memory": ours.peak / theirs.peak,
        "size": ours.size / max(theirs.size, 1),
    }[row.measure]
    timed = row.measure == "time"
    return Figure(
        name=row.name,
        size=size,
        measure=row.measure,
        value=_short(value),
        load=busy,
        lowest=_short(min(turns)) if timed else None,
        highest=_short(max(turns)) if timed else None,
        cpu=_short(ours.median_cpu / theirs.median_cpu) if timed else None,
        target=row.target_at(size),
        work=_spent(ours),
        peer=_spent(theirs),
        floor=_spent(runs[row.floor]) if row.floor else None,
        runs=len(ours.seconds),
    )


def _growth(row: Row, less: Runs, more: Runs, busy: float) -> Figure:
    times = math.log(row.sizes[-1] / row.sizes[0])
    return Figure(
        name=row.name,
        size=row.sizes[-1],
        measure=row.measure,
        value=_short(math.log(more.median / less.median) / times),
        cpu=_short(math.log(more.median_cpu / less.median_cpu) / times),
        load=busy,
        target=row.target_at(row.sizes[-1]),
        work=_spent(more),
        peer=_spent(less),
        since=row.sizes[0],
        runs=len(more.seconds),
    )


def delay(row: Row, size: int, took: list[float], again: list[float]) -> Figure:
    """From save to page: the 95th percentile, with the fastest and the slowest.

    `again` has the seconds of what nobody can avoid: loading the page once more.
    """
    return Figure(
        name=row.name,
        size=size,
        measure=row.measure,
        value=_short(_at_95(took)),
        lowest=_short(min(took)),
        highest=_short(max(took)),
        load=load(),
        target=row.target_at(size),
        floor=Spent(round(_at_95(again), 4)),
        runs=len(took),
    )


def _at_95(took: list[float]) -> float:
    return sorted(took)[math.ceil(0.95 * len(took)) - 1]


def _spent(runs: Runs) -> Spent:
    middle = (statistics.median(runs.seconds), statistics.median(runs.cpu))
    return Spent(round(middle[0], 4), round(middle[1], 4), round(runs.peak, 1), runs.size)


def _short(value: float) -> float:
    return float(f"{value:.4g}")

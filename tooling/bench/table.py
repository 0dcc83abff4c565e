"""Figures as a table: for whoever runs the benchmark, and for readers of the docs."""

from collections.abc import Iterable, Iterator, Mapping

from bench.days import Day, Figure
from bench.rows import Row

_UNITS = {"delay": " s", "growth": ""}


def lines(figures: Iterable[Figure]) -> Iterator[str]:
    """The table as plain text."""
    yield (
        f"{'row':<20} {'records':>7} {'ratio':>7} {'of CPU':>7} {'floors':>7} {'spread':>15} "
        f"{'target':>7}  {'':<6} {'work':>9} {'peer':>9} {'peak':>9}"
    )
    for one in figures:
        target = f"{one.target:g}" if one.target is not None else ""
        spread = f"{number(one.lowest)}-{number(one.highest)}" if one.lowest is not None else ""
        told = {"reached": "pass", "not reached": "MISS"}.get(one.verdict, one.verdict)
        yield (
            f"{one.name:<20} {one.size:>7,} {number(one.value):>7} {number(one.cpu):>7} "
            f"{number(one.over_floor):>7} {spread:>15} {target:>7}  {told:<6} {_spent(one)} "
            f"{one.part}"
        ).rstrip()


def markdown(days: Iterable[Day], rows: Mapping[str, Row]) -> Iterator[str]:
    """The newest figure of each row and size as a Markdown table."""
    newest = {one.key: (one, day.date) for day in days for one in day.rows}
    yield (
        "| work | records | beside | ratio | spread | of CPU time | of its floor | at most "
        "| | measured on |"
    )
    yield "|---|--:|---|--:|--:|--:|--:|--:|---|---|"
    order = {name: position for position, name in enumerate(rows)}
    known = [pair for pair in newest.values() if pair[0].name in rows]
    for one, day in sorted(known, key=lambda pair: (order[pair[0].name], pair[0].size)):
        row = rows[one.name]
        spread = f"{number(one.lowest)} to {number(one.highest)}" if one.lowest is not None else "-"
        target = f"{one.target:g}" if one.target is not None else "-"
        says = f"{row.says}: {part}" if (part := _part(one)) else row.says
        value = f"{number(one.value)}{_UNITS.get(one.measure, '')}"
        yield (
            f"| {says} | {one.size:,} | {row.beside} | {value} | {spread} "
            f"| {number(one.cpu) or '-'} | {number(one.over_floor) or '-'} "
            f"| {target} | {one.verdict or '-'} | {day} |"
        )


def floors(days: Iterable[Day], rows: Mapping[str, Row]) -> Iterator[str]:
    """What the floors are, each with the works that stand on it."""
    stands: dict[str, dict[str, None]] = {}
    for one in (one for day in days for one in day.rows if one.floor and one.name in rows):
        row = rows[one.name]
        stands.setdefault(row.above, {})[row.says] = None
    for above, works in stands.items():
        yield f"- {above}: {'; '.join(works)}"


def _part(one: Figure) -> str:
    """Saves are fewer than fifty where each takes long, and that is to be told."""
    return f"{one.runs} saves" if one.measure == "delay" else one.part


def number(value: float | None) -> str:
    """Three figures that count, never as a power of ten."""
    if value is None:
        return ""
    if value >= 100:  # noqa: PLR2004  # no digits after the point
        return f"{value:,.0f}"
    return f"{value:.3g}" if abs(value) >= 0.001 else f"{value:.5f}"  # noqa: PLR2004


def _spent(one: Figure) -> str:
    times = [f"{spent.seconds:.3f} s" if spent else "" for spent in (one.work, one.peer)]
    peak = f"{one.work.peak:.0f} MiB" if one.work else ""
    return f"{times[0]:>9} {times[1]:>9} {peak:>9}"

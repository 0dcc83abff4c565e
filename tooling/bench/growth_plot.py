"""The second picture: seconds by the number of records, both axes by powers of ten."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.days import Day, Figure, Spent
from bench.drawing import DASHES, INKS, dot, line, picture, text
from bench.rows import Row
from bench.table import number

_WIDTH, _HEIGHT, _TOP, _BOTTOM = 790.0, 400.0, 48.0, 350.0
_PANELS = {"check": ("`sayso check`", 52.0, 215.0), "site": ("building the site", 418.0, 580.0)}
_APART = 14.0  # between two words at the right
_WORDS = {
    "cold": "Sayso, cold",
    "changed": "Sayso, one changed",
    "unchanged": "Sayso, nothing changed",
    "cold-search": "Sayso, with search",
    "changed-search": "Sayso, one changed, search",
    "floor": "floor: libyaml",
    "copy": "floor: writing files",
    "copy-search": "floor: with search",
    "look": "floor: git status",
    "schema": "check-jsonschema",
    "plain": "mkdocs",
    "searched": "mkdocs, with search",
    "zensical": "zensical",
}

Series = Mapping[str, Mapping[int, float]]
"""Seconds by records, by the name of what took them."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One pair of axes and what they span."""

    left: float
    right: float
    sizes: tuple[int, int]
    seconds: tuple[float, float]

    def across(self, size: float) -> float:
        return self.left + _share(size, self.sizes) * (self.right - self.left)

    def up(self, seconds: float) -> float:
        return _BOTTOM - _share(seconds, self.seconds) * (_BOTTOM - _TOP)


def growth(days: Iterable[Day], rows: Mapping[str, Row], scene: str) -> Series:
    """The seconds of every work, peer and floor of a scene on one day, as seconds do not travel.

    That is the newest one on which there were several sizes of it.
    """
    told = [_series(day, rows, scene) for day in days]
    grown = [one for one in told if len({size for points in one.values() for size in points}) > 1]
    return (grown or told or [{}])[-1]


def _series(day: Day, rows: Mapping[str, Row], scene: str) -> Series:
    found: dict[str, dict[int, float]] = {}
    for one in (one for one in day.rows if one.name in rows):
        row = rows[one.name]
        if row.scene == scene and one.measure in {"time", "growth"}:
            for name, size, spent in _spent(one, row):
                found.setdefault(name, {})[size] = spent.seconds
    return {name: dict(sorted(points.items())) for name, points in found.items()}


def growth_plot(days: Sequence[Day], rows: Mapping[str, Row]) -> str:
    """A panel for the check and one for the site."""
    parts = [text(12, 20, "seconds by records, on axes by powers of ten", "soft")]
    told = []
    for scene, (title, left, right) in _PANELS.items():
        series = growth(days, rows, scene)
        if series:
            parts += [text(left, 40, title.replace("`", ""), "head"), *_panel(series, left, right)]
            told += list(growth_told(series))
    height = _HEIGHT
    return picture(_WIDTH, height, "Seconds by the number of records", "; ".join(told), parts)


def growth_told(series: Series) -> Iterator[str]:
    """The same in words, a series each."""
    for name, points in series.items():
        at = ", ".join(f"{number(took)} s for {size:,}" for size, took in points.items())
        yield f"{_WORDS.get(name, name)}: {at}"


def _spent(one: Figure, row: Row) -> Iterator[tuple[str, int, Spent]]:
    if one.work:
        yield row.work, one.size, one.work
    if one.peer and one.since:
        yield row.work, one.since, one.peer
    elif one.peer:
        yield row.peer, one.size, one.peer
    if one.floor:
        yield row.floor, one.size, one.floor


def _panel(series: Series, left: float, right: float) -> Iterator[str]:
    sizes = [size for points in series.values() for size in points]
    seconds = [took for points in series.values() for took in points.values()]
    low, high = _powers(min(seconds), max(seconds))
    panel = Panel(left, right, (min(sizes), max(*sizes, min(sizes) + 1)), (low, high))
    yield from _axes(panel, sorted(set(sizes)))
    ends = {name: panel.up(points[max(points)]) for name, points in series.items()}
    words = _apart(ends)
    for index, (name, points) in enumerate(series.items()):
        ink = INKS[index % len(INKS)]
        places = [(panel.across(size), panel.up(took)) for size, took in points.items()]
        yield line(places, ink, DASHES[index % len(DASHES)])
        yield from (dot(x, y, ink) for x, y in places)
        yield line([places[-1], (right + 8, words[name] - 4)], f"{ink} lead", "1 2")
        yield text(right + 11, words[name], _WORDS.get(name, name), f"series {ink}")


def _axes(panel: Panel, sizes: Sequence[int]) -> Iterator[str]:
    low, high = panel.seconds
    for power in range(round(math.log10(low)), round(math.log10(high)) + 1):
        y = panel.up(10**power)
        yield line([(panel.left, y), (panel.right, y)], "grid")
        yield text(panel.left - 6, y + 4, f"{10**power:g} s", "soft", "end")
    shown = -math.inf
    for size in sizes:
        x = panel.across(size)
        if x - shown > 42:  # noqa: PLR2004  # as wide as such a number
            shown = x
            yield text(x, _BOTTOM + 20, f"{size:,}", "soft", "middle")


def _apart(ends: Mapping[str, float]) -> dict[str, float]:
    """Where words stand: at the end of their line, or below the word that is there already."""
    placed: dict[str, float] = {}
    below = -math.inf
    for name, y in sorted(ends.items(), key=lambda pair: pair[1]):
        below = max(y + 4, below + _APART)
        placed[name] = below
    return placed


def _powers(low: float, high: float) -> tuple[float, float]:
    first, final = math.floor(math.log10(low)), math.ceil(math.log10(high))
    return 10.0**first, 10.0 ** max(final, first + 1)


def _share(value: float, span: tuple[float, float]) -> float:
    low, high = (math.log10(one) for one in span)
    return (math.log10(value) - low) / (high - low)

"""Figures as a run of the benchmark leaves them, made up."""

from dataclasses import replace

from bench.days import Day, Figure, Spent

MACHINE: dict[str, str | int] = {
    "system": "Linux",
    "processor": "Two slow cores",
    "cores": 2,
    "memory_gib": 8,
    "python": "3.11.7",
}


BLANK = Figure("check-cold", 20_000, "time", 0.75, 1.5)


def figure(name: str = BLANK.name, value: float = BLANK.value, **more: object) -> Figure:
    return replace(BLANK, name=name, value=value, **more)  # type: ignore[arg-type]  # by name


def spent(seconds: float) -> Spent:
    return Spent(seconds, seconds, 80.0)


def day(date: str, *rows: Figure, **machine: str | int) -> Day:
    return Day(date, MACHINE | machine, {"mkdocs": "1.6.1"}, rows)

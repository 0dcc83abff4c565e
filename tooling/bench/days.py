"""Figures as they are kept: one file a day and machine, under a schema of their own."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

FOLDER = Path(__file__).parent / "figures"


WAITING = 1.5
"""A peer that takes so many times its processor time has waited for others on the machine, and
a ratio to it flatters."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What a work, its peer or its floor took, in the middle of its runs; 0 is not measured."""

    seconds: float
    cpu: float = 0
    peak: float = 0
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a row at one size; `figures.schema.json` says what its parts mean."""

    name: str
    size: int
    measure: str
    value: float
    load: float
    part: str = ""
    lowest: float | None = None
    highest: float | None = None
    cpu: float | None = None
    target: float | None = None
    work: Spent | None = None
    peer: Spent | None = None
    floor: Spent | None = None
    since: int | None = None
    runs: int | None = None

    @property
    def key(self) -> tuple[str, str, int]:
        return self.name, self.part, self.size

    @property
    def over_floor(self) -> float | None:
        """How many times what nobody can avoid."""
        took = self.value if self.measure == "delay" else self.work and self.work.seconds
        return took / self.floor.seconds if took and self.floor else None

    @property
    def passes(self) -> bool | None:
        """Whether the target is met, where one holds."""
        return None if self.target is None else self.value <= self.target

    @property
    def verdict(self) -> str:
        """Whether the target is met, in a word; unsure where the peer mostly waited for others."""
        if self.measure == "time" and self.peer and self.peer.seconds > WAITING * self.peer.cpu:
            return "unsure" if self.target is not None else ""
        return {None: "", True: "reached", False: "not reached"}[self.passes]


@dataclass(frozen=True, slots=True)
class Day:
    """All figures of one day on one machine."""

    date: str
    machine: Mapping[str, str | int]
    peers: Mapping[str, str]
    rows: tuple[Figure, ...] = field(default=())

    def with_figures(self, later: Iterable[Figure]) -> "Day":
        """Figures of later runs take the place of those of the same row and size."""
        merged = {one.key: one for one in (*self.rows, *later)}
        return replace(self, rows=tuple(merged.values()))


def as_text(day: Day) -> str:
    """The text of the file; what breaks the schema is our mistake, and raises."""
    told = {"schema": 1, **asdict(day)}
    told["rows"] = [_without_gaps(row) for row in told["rows"]]
    _validator().validate(told)
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def from_text(text: str) -> Day:
    """A day as it was kept."""
    told = json.loads(text)
    _validator().validate(told)
    rows = tuple(_figure(row) for row in told["rows"])
    return Day(told["date"], told["machine"], told["peers"], rows)


def read_days(folder: Path = FOLDER) -> list[Day]:
    """All that was kept, the oldest first."""
    return [
        from_text(place.read_text("utf-8")) for place in sorted(folder.glob("*.json"), key=_age)
    ]


def keep(day: Day, folder: Path = FOLDER) -> Path:
    """Adds figures to those of their day; another machine gets a file of its own."""
    folder.mkdir(exist_ok=True)
    for number in range(1, 100):
        place = folder / (f"{day.date}.json" if number == 1 else f"{day.date}-{number}.json")
        known = from_text(place.read_text("utf-8")) if place.exists() else day
        if known.machine == day.machine:
            merged = replace(known, peers=day.peers).with_figures(day.rows)
            place.write_text(as_text(merged), "utf-8")
            return place
    raise RuntimeError(f"{folder} holds too many machines for {day.date}")


def _age(place: Path) -> str:
    return place.stem


def _figure(row: dict[str, Any]) -> Figure:
    spent = {name: Spent(**row[name]) for name in ("work", "peer", "floor") if name in row}
    return Figure(**{**row, **spent})


def _without_gaps(row: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in row.items() if value not in (None, "", ())}
    return {key: _without_gaps(one) if isinstance(one, dict) else one for key, one in kept.items()}


@cache
def _validator() -> Draft202012Validator:
    place = Path(__file__).with_name("figures.schema.json")
    return Draft202012Validator(json.loads(place.read_text("utf-8")))

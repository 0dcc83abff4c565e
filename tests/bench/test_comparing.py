"""Ratios beside the last that were committed."""

import subprocess
from pathlib import Path

import pytest

from bench import comparing
from bench.comparing import Key, committed, last, worsened, worsened_twice
from bench.days import Figure, as_text
from tests.bench.measured import day, figure


def _before(cpu: float | None = None) -> dict[Key, Figure]:
    return last([day("2026-11-20", figure(value=0.6, cpu=cpu))])


@pytest.mark.parametrize(
    "value, told", [(0.1, 0), (0.6, 0), (0.799, 0), (0.81, 1), (60, 1)], ids=str
)
def test_a_third_worse_is_told(value: float, told: int) -> None:
    assert len(worsened([figure(value=value)], _before())) == told


def test_processor_time_is_held_too() -> None:
    found = worsened([figure(value=0.6, cpu=0.9)], _before(cpu=0.5))
    assert [str(one) for one in found] == [
        "check-cold at 20,000: ratio of CPU time 0.5 → 0.9 (1.80 times)"
    ]


def test_another_size_is_another_row() -> None:
    assert worsened([figure(value=9, size=5_000)], _before()) == []


@pytest.mark.parametrize("measure", ["delay", "growth", "limit"])
def test_seconds_and_exponents_do_not_travel(measure: str) -> None:
    before = last([day("2026-11-20", figure(value=0.1, measure=measure))])
    assert worsened([figure(value=9, measure=measure)], before) == []


def test_newest_figure_of_each_row_counts_also_where_a_later_day_lacks_it() -> None:
    days = [
        day("2026-11-20", figure(value=1), figure("who", 5)),
        day("2026-11-21", figure(value=2)),
    ]
    assert {key[0]: one.value for key, one in last(days).items()} == {"check-cold": 2, "who": 5}


def test_what_is_worse_once_and_not_again_is_a_mood() -> None:
    first = worsened([figure(value=9), figure(value=0.6, cpu=9)], _before(cpu=0.5))
    assert len(first) == 2
    again = worsened([figure(value=9, cpu=0.5)], _before(cpu=0.5))
    assert [one.of for one in worsened_twice(first, again)] == ["ratio"]


def test_figures_are_read_from_the_last_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "figures"
    folder.mkdir()
    monkeypatch.setattr(comparing, "FOLDER", folder)
    for name, value in (("2026-11-20", 1), ("2026-11-20-2", 2), ("2026-11-19", 3)):
        (folder / f"{name}.json").write_text(as_text(day(name[:10], figure(value=value))), "utf-8")
    names = ("-c", "user.name=Linh", "-c", "user.email=linh@example.com")
    for words in (("init", "-q"), ("add", "."), (*names, "commit", "-q", "-m", "Keep")):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    (folder / "2026-11-21.json").write_text(as_text(day("2026-11-21", figure(value=4))), "utf-8")
    assert [one.rows[0].value for one in committed(tmp_path)] == [3, 1, 2]

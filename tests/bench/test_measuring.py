"""From runs of processes to figures."""

import sys
from pathlib import Path

import pytest

from bench.measuring import delay, figures
from bench.processes import Rounds, Runs, Work, in_turns
from bench.rows import Row

QUICK = Runs((1.0, 2.0, 4.0), (0.5, 0.5, 1.0), 60, 300)
SLOW = Runs((10.0, 10.0, 10.0), (8.0, 10.0, 12.0), 120, 200)
FOUND = {("check", 100): {"cold": QUICK, "floor": SLOW}, ("check", 1_000): {"cold": SLOW}}
BUSY = {("check", 100): 1.0, ("check", 1_000): 3.0}


def _row(measure: str = "time", *sizes: int) -> Row:
    peer = "" if measure == "growth" else "floor"
    return Row("a", "b", "check", sizes or (100,), "cold", peer, measure, 0.5)  # type: ignore[arg-type]


def test_ratio_is_of_medians_and_its_spread_of_turns() -> None:
    (one,) = figures(_row(), FOUND, BUSY)
    assert (one.value, one.lowest, one.highest, one.cpu) == (0.2, 0.1, 0.4, 0.05)
    assert (one.runs, one.load, one.passes) == (3, 1.0, True)


@pytest.mark.parametrize("measure, value", [("memory", 0.5), ("size", 1.5)])
def test_other_ratios(measure: str, value: float) -> None:
    (one,) = figures(_row(measure), FOUND, BUSY)
    assert one.value == value
    assert one.cpu is None


def test_growth_is_the_exponent_of_seconds_over_records() -> None:
    (one,) = figures(_row("growth", 100, 1_000), FOUND, BUSY)
    assert one.value == pytest.approx(0.699, abs=0.001)
    assert (one.size, one.since, one.load) == (1_000, 100, 3.0)


def test_work_stands_on_its_floor_whatever_its_peer_is() -> None:
    row = Row("a", "b", "check", (100,), "cold", "schema", floor="floor")
    found = {("check", 100): {"cold": QUICK, "schema": SLOW, "floor": Runs((0.5,), (0.5,), 9)}}
    (one,) = figures(row, found, BUSY)
    assert (one.value, one.over_floor) == (0.2, 4.0)
    assert row.works == {"cold", "schema", "floor"}
    assert list(figures(row, {("check", 100): {"cold": QUICK, "schema": SLOW}}, BUSY)) == []


def test_what_did_not_run_yields_no_figure() -> None:
    assert list(figures(_row("time", 1_000), FOUND, BUSY)) == []
    assert list(figures(_row("growth", 100, 1_000), {**FOUND, ("check", 100): {}}, BUSY)) == []


def test_delay_is_the_one_that_19_of_20_stay_below() -> None:
    one = delay(_row("delay"), 100, [0.1] * 47 + [0.3, 0.4, 9.0], [0.05] * 18 + [0.15, 9.0])
    assert (one.value, one.lowest, one.highest, one.runs) == (0.3, 0.1, 9.0, 50)
    assert one.over_floor == pytest.approx(2)


@pytest.mark.slow
def test_processes_take_turns_and_their_children_count(tmp_path: Path) -> None:
    told = "open('told', 'a').write({!r})"
    # More than the tests themselves hold: a process begins with the peak of whoever began it.
    large = "held = bytearray(900_000_000); import time; time.sleep(0.3)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {large!r}])"
    works = {
        "a": Work((sys.executable, "-c", told.format("a")), tmp_path),
        "b": Work((sys.executable, "-c", f"{told.format('b')}; {parent}"), tmp_path),
    }
    runs = in_turns(works, Rounds(2, 2, 0, weighed=True))
    assert (tmp_path / "told").read_text("utf-8") == "ababab"
    assert [len(one.seconds) for one in runs.values()] == [2, 2]
    assert runs["b"].peak > runs["a"].peak + 100


def test_what_fails_is_told_with_its_words(tmp_path: Path) -> None:
    failing = Work((sys.executable, "-c", "raise SystemExit('no such luck')"), tmp_path)
    with pytest.raises(RuntimeError, match="no such luck"):
        in_turns({"a": failing}, Rounds(1, 1, 0))


def test_rounds_end_when_their_time_is_spent(tmp_path: Path) -> None:
    works = {"a": Work((sys.executable, "-c", "pass"), tmp_path)}
    assert len(in_turns(works, Rounds(1, 9, 0))["a"].seconds) == 1
    assert len(in_turns(works, Rounds(1, 3, 60))["a"].seconds) == 3

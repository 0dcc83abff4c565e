"""The list of what is measured."""

from importlib import import_module
from pathlib import Path

import pytest

from bench.measuring import FULL, QUICK, wanted
from bench.rows import Row, chosen, read_rows
from bench.scenes import start

ROWS = read_rows(full=True)
each = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)


@each
def test_row_can_be_read_by_its_words(row: Row) -> None:
    assert row.says
    assert row.beside or row.measure == "told"
    assert list(row.sizes) == sorted(row.sizes)


@each
def test_what_is_timed_has_a_floor_that_can_be_told(row: Row) -> None:
    assert bool(row.above) == (row.measure in {"time", "delay"})


@each
def test_target_holds_at_a_size_that_a_full_run_measures(row: Row) -> None:
    assert row.target is None or any(row.target_at(size) for size in row.sizes)
    assert row.at in {0, *row.sizes}


@each
def test_work_has_a_scene_with_a_plan(row: Row) -> None:
    if row.work:
        assert callable(import_module(f"bench.scenes.{row.scene}").works)
        assert row.scene in QUICK
        assert row.scene in FULL


def test_works_of_small_scenes_are_those_that_rows_name(tmp_path: Path) -> None:
    names = {name for row in ROWS if row.scene == "start" for name in row.works}
    assert set(start.works(tmp_path, 5, names)) == names


def test_target_of_one_size_says_nothing_of_another() -> None:
    row = Row("a", "b", "check", (5, 9), target=0.5, at=9)
    assert row.target_at(5) is None
    assert row.target_at(9) == 0.5
    assert Row("a", "b", "check", (5, 9), target=0.5).target_at(5) == 0.5


def test_a_quick_run_measures_every_row_and_no_larger_log() -> None:
    quick = read_rows(full=False)
    assert [row.name for row in quick] == [row.name for row in ROWS]
    assert all(one.sizes[-1] <= two.sizes[-1] for one, two in zip(quick, ROWS, strict=True))


def test_rows_are_chosen_by_name_and_a_wrong_name_is_told() -> None:
    assert [row.name for row in chosen(ROWS, "site-cold, check-cold")] == [
        "site-cold",
        "check-cold",
    ]
    assert chosen(ROWS, "") == ROWS
    with pytest.raises(LookupError, match="no row site-could; there are start-version"):
        chosen(ROWS, "site-could,check-cold")


def test_works_of_one_log_run_in_the_same_turns() -> None:
    rows = chosen(ROWS, "site-growth-cold,site-memory,site-cold")
    assert wanted(rows) == {
        ("site", 1_000): {"cold", "plain", "copy"},
        ("site", 5_000): {"cold", "plain", "copy"},
        ("site", 10_000): {"cold", "plain"},
    }

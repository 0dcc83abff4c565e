"""Figures as they are kept."""

from pathlib import Path

import pytest
from jsonschema import ValidationError

from bench.days import FOLDER, Spent, as_text, from_text, keep, read_days
from tests.bench.measured import day, figure, spent

WHOLE = figure(cpu=0.6, lowest=0.7, highest=0.8, target=0.8, work=spent(3), peer=spent(4), runs=3)


def test_what_is_kept_is_read_back() -> None:
    kept = day("2026-11-22", WHOLE, figure("who", part="a letter"))
    assert from_text(as_text(kept)) == kept


def test_machine_tells_no_path() -> None:
    with pytest.raises(ValidationError):
        as_text(day("2026-11-22", WHOLE, processor="/home/linh/cores"))


def test_later_run_of_a_day_replaces_what_it_measured_and_keeps_the_rest(tmp_path: Path) -> None:
    keep(day("2026-11-22", WHOLE, figure("who", 2.0)), tmp_path)
    keep(day("2026-11-22", figure("who", 1.0), figure("why", 3.0)), tmp_path)
    (read,) = read_days(tmp_path)
    assert [(one.name, one.value) for one in read.rows] == [
        ("check-cold", 0.75),
        ("who", 1.0),
        ("why", 3.0),
    ]


def test_another_machine_has_a_file_of_its_own_which_is_the_later_one(tmp_path: Path) -> None:
    keep(day("2026-11-22", figure(value=1)), tmp_path)
    keep(day("2026-11-22", figure(value=2), cores=8), tmp_path)
    keep(day("2026-11-21", figure(value=3)), tmp_path)
    keep(day("2026-11-22", figure(value=4), cores=8), tmp_path)
    assert [one.rows[0].value for one in read_days(tmp_path)] == [3, 1, 4]


def test_what_the_repository_keeps_is_under_the_schema() -> None:
    assert len(read_days()) == len(list(FOLDER.glob("*.json")))
    assert read_days()


def test_peer_that_waited_for_others_leaves_the_target_unsure() -> None:
    waited = Spent(3.1, 2.0, 80)
    assert figure(value=0.5, target=0.8, peer=waited).verdict == "unsure"
    assert figure(value=0.5, target=0.8, peer=Spent(2.9, 2.0, 80)).verdict == "reached"
    assert figure(value=0.9, target=0.8, peer=spent(2)).verdict == "not reached"
    assert figure(value=0.5, target=0.8, peer=waited, measure="memory").verdict == "reached"
    assert figure(value=0.5, peer=waited).verdict == ""


def test_target_is_passed_where_there_is_one() -> None:
    assert figure(value=0.8, target=0.8).passes is True
    assert figure(value=0.81, target=0.8).passes is False
    assert figure(value=0.81).passes is None

"""Whose number it is: in one folder, at the base, on other branches."""

from dataclasses import replace

import pytest

from sayso.corruptions import ImaginedAnnals
from sayso.diagnostics import Diagnostic
from sayso.engine import run
from sayso.model import Elsewhere, Past
from sayso.rules.links.number_taken import number_taken
from tests.logs import log_of

NEW = "decisions/0012-use-sqs.md"
OTHER = "decisions/0012-use-kafka.md"


def record(more: str = "") -> str:
    return f"---\ntitle: Use SQS\nstatus: proposed\nowner: linh\n{more}---\n## Context\nRedis.\n"


def told(*paths: str, base: tuple[str, ...] = (), branch: tuple[str, ...] = ()) -> list[Diagnostic]:
    log = log_of({path: record() for path in paths})
    then = log_of({path: record() for path in base})
    away = [Elsewhere(path, "`other`") for path in branch]
    past = Past(then.by_path, annals=ImaginedAnnals([then], elsewhere=away))
    return run(replace(log, past=past), [number_taken])


def test_number_on_another_branch() -> None:
    (one,) = told(NEW, branch=(OTHER, "decisions/0040-other.md"))
    assert one.message == "number `0012` is taken by `0012-use-kafka`, on `other`"
    assert one.hint == "the next free number is 0041"


@pytest.mark.parametrize(
    "path",
    [
        NEW,  # the same record
        "decisions/0013-use-kafka.md",
        "decisions/old/0012-use-kafka.md",  # numbered by folder
        "decisions/0012-diagram.txt",
        "decisions/2026-03-10-use-kafka.md",
    ],
)
def test_number_that_is_free(path: str) -> None:
    assert told(NEW, branch=(path,)) == []


@pytest.mark.parametrize("name", ["2026-03-10-use", "20260310-use", "use"])
def test_names_without_a_number(name: str) -> None:
    assert told(f"decisions/{name}-sqs.md", branch=(f"decisions/{name}-kafka.md",)) == []


def test_width_does_not_matter() -> None:
    assert len(told("decisions/12-use-sqs.md", branch=(OTHER,))) == 1


def test_record_that_had_its_number_at_the_base_keeps_it() -> None:
    assert told(NEW, base=(NEW,), branch=(OTHER,)) == []


def test_new_one_of_two_is_told_whatever_its_name() -> None:
    (one,) = told(NEW, OTHER, base=(NEW,))
    assert (one.where.path, len(one.related)) == (OTHER, 1)
    (one,) = told(NEW, OTHER, base=(OTHER,))
    assert one.where.path == NEW


def test_number_of_a_record_that_the_branch_removes_is_taken_still() -> None:
    (one,) = told(NEW, base=(OTHER,))
    assert one.message == "number `0012` is taken by `0012-use-kafka`, on the base"


def test_record_that_was_renamed_is_the_same_record() -> None:
    log = log_of({NEW: record("formerly: [0012-use-kafka]\n")})
    then = log_of({})
    annals = ImaginedAnnals([then], elsewhere=[Elsewhere(OTHER, "`other`")])
    assert run(replace(log, past=Past(then.by_path, annals=annals)), [number_taken]) == []
    renamed = Past(log_of({OTHER: record()}).by_path, {OTHER: NEW})
    assert run(replace(log_of({NEW: record()}), past=renamed), [number_taken]) == []


def test_two_in_one_folder_need_no_past() -> None:
    younger = record("opened-on: 2026-03-12\n")
    log = log_of({OTHER: younger, NEW: record("opened-on: 2026-03-01\n")})
    (one,) = run(log, [number_taken])
    assert one.where.path == OTHER
    assert one.message == "number `0012` is taken by `0012-use-sqs`"


def test_numbers_that_two_imported_records_share_are_what_they_were() -> None:
    imported = record("imported: {format: madr, path: x}\n")
    assert run(log_of({OTHER: imported, NEW: imported}), [number_taken]) == []
    assert len(run(log_of({OTHER: imported, NEW: record()}), [number_taken])) == 1

from datetime import date

import pytest

from sayso.engine import run
from sayso.rules.done.not_carried_out import not_carried_out
from sayso.settings import Settings
from tests.logs import log_of
from tests.rules.checking import messages
from tests.rules.done.made import accepted

OLD = "2025-12-19"
LINE = "- All 6 jobs run"


def test_the_day_after_ninety_days() -> None:
    assert messages(not_carried_out, accepted(LINE, on="2025-12-20")) == []
    assert messages(not_carried_out, accepted(LINE, on=OLD)) == [
        "accepted 91 days ago, with no evidence yet"
    ]


@pytest.mark.parametrize(
    "lines, more",
    [
        (LINE, "done-on: 2026-01-10\n"),
        (LINE, "no-action: it runs already\n"),
        ("- {text: All 6 jobs run, evidence: log.md}\n- Redis is off", ""),
        ("- {text: All 6 jobs run, met-on: 2026-01-10}", ""),
    ],
)
def test_any_sign_of_work_will_do(lines: str, more: str) -> None:
    assert messages(not_carried_out, accepted(lines, more, on=OLD)) == []


def test_decisions_that_ended_otherwise_are_left_alone() -> None:
    files = accepted(LINE, on=OLD)
    retired = {path: text.replace("accepted", "deprecated") for path, text in files.items()}
    assert messages(not_carried_out, retired) == []


def test_what_came_in_from_before_is_left_alone() -> None:
    files = accepted(LINE, "imported: {format: madr}\n", on=OLD)
    strict = log_of(files, settings=Settings(strict_from=date(2026, 1, 1)))
    assert run(strict, [not_carried_out]) == []
    assert len(run(log_of(files), [not_carried_out])) == 1


def test_madrs_date_counts() -> None:
    files = accepted(LINE, on=OLD)
    madr = {path: text.replace("decided-on", "date") for path, text in files.items()}
    (found,) = run(log_of(madr), [not_carried_out])
    assert found.where.start.line == 5

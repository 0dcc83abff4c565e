from datetime import date

import pytest

from sayso.engine import run
from sayso.rules.goals.quarter_over import quarter_over
from tests.logs import log_of
from tests.rules.checking import findings, goal


@pytest.mark.parametrize(
    "today, said",
    [
        ("2026-03-31", []),
        ("2026-04-01", ["goal is `active`, and 2026-Q1 ended on 2026-03-31"]),
    ],
)
def test_the_day_after_the_quarter(today: str, said: list[str]) -> None:
    log = log_of(goal("2026-Q1/a", "status: active"), today=date.fromisoformat(today))
    assert [one.message for one in run(log, [quarter_over])] == said


def test_a_quarter_without_a_page_is_as_the_calendar_has_it() -> None:
    (found,) = findings(quarter_over, goal("2025-Q4/a", "status: active"))
    assert found.message.endswith("2025-Q4 ended on 2025-12-31")
    assert not found.related


def test_the_page_may_say_another_day() -> None:
    page = {"goals/2026-Q1/README.md": "---\ntheme: A\nwhy: B\nends: 2026-03-13\n---\n"}
    (found,) = findings(quarter_over, page | goal("2026-Q1/a", "status: active"))
    assert found.message.endswith("ended on 2026-03-13")
    assert [one.path for one in found.related] == ["goals/2026-Q1/README.md"]


@pytest.mark.parametrize("status", ["draft", "closed"])
def test_only_active_goals(status: str) -> None:
    assert findings(quarter_over, goal("2025-Q4/a", f"status: {status}")) == []

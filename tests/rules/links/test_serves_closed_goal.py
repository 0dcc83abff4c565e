import pytest

from sayso.rules.links.serves_closed_goal import serves_closed_goal
from tests.rules.checking import findings
from tests.rules.links.made import accepted, goal, proposed

CLOSED = goal("2025-Q4/jobs", "closed", "closed: {on: 2025-12-30, result: missed}\n")
SERVES = "goals: [2025-Q4/jobs]\n"


def test_a_goal_that_is_over() -> None:
    (found,) = findings(serves_closed_goal, CLOSED | proposed("0001-a", SERVES))
    assert found.message == "goal `2025-Q4/jobs` is closed, as missed"
    assert found.hint == ""
    assert found.where.start.line == 6


def test_where_it_went_on_is_named() -> None:
    later = goal("2026-Q1/jobs", more="carried-from: 2025-Q4/jobs\n")
    (found,) = findings(serves_closed_goal, CLOSED | later | proposed("0001-a", SERVES))
    assert found.hint == "it went on as `2026-Q1/jobs`"


@pytest.mark.parametrize(
    "decision",
    [
        accepted("0001-a", SERVES),
        accepted("0001-a", f"{SERVES}done-on: 2025-12-20\n"),
        accepted("0001-a", SERVES, status="rejected"),
        proposed("0001-a", "goals: [2026-Q1/other]\n"),
    ],
)
def test_nothing_is_ahead(decision: dict[str, str]) -> None:
    assert findings(serves_closed_goal, CLOSED | goal("2026-Q1/other") | decision) == []

import pytest

from sayso.diagnostics import Severity
from sayso.rules.decisions.overdue_decision import overdue_decision
from tests.rules.checking import findings, messages
from tests.rules.decisions.made import decision


@pytest.mark.parametrize(
    "day, said",
    [
        ("2026-03-21", []),
        ("2026-03-20", []),
        ("2026-03-19", ["to be decided by `2026-03-19`, yesterday, and still proposed"]),
        ("2026-03-18", ["to be decided by `2026-03-18`, 2 days ago, and still proposed"]),
        ("soon", []),
    ],
)
def test_the_day_after(day: str, said: list[str]) -> None:
    assert messages(overdue_decision, decision("proposed", f"decide-by: {day}")) == said


@pytest.mark.parametrize("status", ["accepted", "rejected", "withdrawn", "superseded", "unknown"])
def test_only_what_is_proposed_can_be_late(status: str) -> None:
    assert messages(overdue_decision, decision(status, "decide-by: 2026-01-01")) == []


def test_it_says_who_has_it_and_what_weighs_no_more_tomorrow() -> None:
    (found,) = findings(overdue_decision, decision("proposed", "decide-by: 2026-03-01"))
    assert found.notes == ("`linh` has it", "ask: what is it waiting for?")
    assert found.severity is Severity.WARNING
    nobody = decision("proposed", "decide-by: 2026-03-01")
    nobody = {path: text.replace("owner: linh\n", "") for path, text in nobody.items()}
    (found,) = findings(overdue_decision, nobody)
    assert found.notes == ("ask: what is it waiting for?",)

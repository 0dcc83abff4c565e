import pytest

from sayso.diagnostics import Severity
from sayso.rules.decisions.missing_reason import missing_reason
from sayso.rules.decisions.outcome_without_next import outcome_without_next
from sayso.rules.decisions.unreviewed_decision import unreviewed_decision
from tests.rules.checking import findings, messages
from tests.rules.decisions.made import decision


@pytest.mark.parametrize(
    "day, said",
    [
        ("2026-03-20", []),
        (
            "2026-03-19",
            ["to be reviewed by `2026-03-19`, yesterday, and there is no `outcome`"],
        ),
        ("some day", []),
    ],
)
def test_the_day_after_the_review(day: str, said: list[str]) -> None:
    assert messages(unreviewed_decision, decision("accepted", f"review-by: {day}")) == said


def test_what_was_expected_is_shown() -> None:
    files = decision("accepted", "review-by: 2026-03-01\nexpected: It falls by 40 %")
    (found,) = findings(unreviewed_decision, files)
    assert [one.label for one in found.related] == ["what we expected"]


@pytest.mark.parametrize("status", ["proposed", "rejected", "superseded", "deprecated"])
def test_only_what_is_in_force_is_looked_back_at(status: str) -> None:
    assert messages(unreviewed_decision, decision(status, "review-by: 2026-01-01")) == []


def reviewed(outcome: str, status: str = "accepted") -> dict[str, str]:
    return decision(status, f"review-by: 2026-03-01\noutcome: {outcome}")


def test_a_result_ends_the_waiting_and_too_early_does_not() -> None:
    assert messages(unreviewed_decision, reviewed("{on: 2026-03-01, result: better}")) == []
    assert messages(unreviewed_decision, reviewed("{on: 2026-03-01, result: too-early}")) == [
        "to be reviewed by `2026-03-01`, 19 days ago, and the result is still `too-early`"
    ]


def test_an_outcome_that_cannot_be_read_is_told_elsewhere() -> None:
    assert messages(unreviewed_decision, reviewed("fine")) == []
    assert messages(outcome_without_next, reviewed("worse")) == []


@pytest.mark.parametrize(
    "result, count",
    [("worse", 1), ("mixed", 1), ("better", 0), ("as-expected", 0), ("too-early", 0)],
)
def test_what_follows_is_asked_where_it_went_otherwise(result: str, count: int) -> None:
    said = messages(outcome_without_next, reviewed(f"{{on: 2026-03-01, result: {result}}}"))
    assert said == [f"outcome is `{result}` and names no `next`"] * count
    more = reviewed(f"{{on: 2026-03-01, result: {result}, next: keep}}")
    assert messages(outcome_without_next, more) == []


def test_what_was_replaced_has_said_what_follows() -> None:
    files = reviewed("{on: 2026-03-01, result: worse}", status="superseded")
    assert messages(outcome_without_next, files) == []


@pytest.mark.parametrize("status", ["rejected", "withdrawn", "deprecated"])
def test_a_reason_is_a_warning_though_the_record_is_over(status: str) -> None:
    (found,) = findings(missing_reason, decision(status))
    assert found.message == f"decision is `{status}` without a `reason`"
    assert found.severity is Severity.WARNING
    assert messages(missing_reason, decision(status, "reason: It costs too much")) == []


@pytest.mark.parametrize("status", ["proposed", "accepted", "superseded", "unknown"])
def test_no_reason_is_asked_of_others(status: str) -> None:
    assert messages(missing_reason, decision(status)) == []


@pytest.mark.parametrize("reason, count", [("n/a", 1), ("' '", 1), ("", 1)])
def test_reasons_that_say_nothing(reason: str, count: int) -> None:
    assert len(messages(missing_reason, decision("rejected", f"reason: {reason}"))) == count


@pytest.mark.parametrize("reason", ["TBD", "''", "[a]"])
def test_reasons_that_are_told_elsewhere(reason: str) -> None:
    assert messages(missing_reason, decision("rejected", f"reason: {reason}")) == []


@pytest.mark.parametrize("heading", ["Reason for rejection", "Why we withdrew it", "Deprecated"])
def test_a_heading_that_speaks_of_a_reason_will_do(heading: str) -> None:
    body = f"## {heading}\nIt costs too much.\n"
    assert messages(missing_reason, decision("rejected", body=body)) == []

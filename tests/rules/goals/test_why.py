import pytest

from sayso.rules.goals.missing_why import missing_why
from sayso.rules.goals.thin_why import thin_why
from tests.rules.checking import findings, goal, messages


def test_why_may_wait_in_a_draft() -> None:
    assert messages(missing_why, goal("2026-Q1/a", "status: draft")) == []
    assert messages(missing_why, goal("2026-Q1/a", "status: active\nwhy:")) == ["`why` is missing"]
    assert messages(missing_why, goal("2026-Q1/a", 'status: active\nwhy: ""')) == ["`why` is empty"]


@pytest.mark.parametrize(
    "why, said",
    [
        ("It matters", "`why` has 2 words, expected a sentence"),
        ("Customers", "`why` has 1 word, expected a sentence"),
        ("no job is lost.", "`why` says what the title says"),
        ("So that in the end no job will be lost", "`why` has"),
        ("Because we want that no job is lost", "`why` says what the title says"),
    ],
)
def test_thin_reasons_are_asked_about(why: str, said: str) -> None:
    found = messages(thin_why, goal("2026-Q1/a", f"status: active\nwhy: {why}"))
    assert (found == [said]) or (said.endswith("has") and not found)


@pytest.mark.parametrize(
    "why",
    [
        "Two customers left us in February.",
        "二月に注文が失われ、二社の顧客が離れたため。",
        "We lost a job and an order, and then a customer",
    ],
)
def test_reasons_pass(why: str) -> None:
    assert messages(thin_why, goal("2026-Q1/a", f"status: active\nwhy: {why}")) == []


def test_drafts_are_left_alone_and_closed_goals_weigh_less() -> None:
    assert messages(thin_why, goal("2026-Q1/a", "status: draft\nwhy: Soon")) == []
    (found,) = findings(thin_why, goal("2026-Q1/a", "status: closed\nwhy: Soon"))
    assert found.severity.word == "note"


def test_title_is_shown_beside_a_why_that_repeats_it() -> None:
    (found,) = findings(thin_why, goal("2026-Q1/a", "status: active\nwhy: No job is lost"))
    assert [one.start.line for one in found.related] == [2]

import pytest

from sayso.rules.owners.missing_owner import missing_owner
from tests.rules.checking import DECISION, decision, findings, goal, mended, messages


def test_empty_owner_is_missing() -> None:
    assert messages(missing_owner, decision('owner: ""')) == ["`owner` is empty"]
    assert messages(missing_owner, decision("owner:")) == ["`owner` is missing"]


def test_owner_that_stands_empty_is_filled_in_its_place() -> None:
    files = decision("owner:\ndecision-makers: [linh]")
    after = mended(missing_owner, files, safe=False)[DECISION]
    assert "owner: linh\ndecision-makers: [linh]\n" in after


@pytest.mark.parametrize(
    "makers",
    ["[linh, minh]", "[nobody]", "[platform]", "[]", "someone, else"],
)
def test_no_owner_is_offered_unless_one_known_person_decides(makers: str) -> None:
    (found,) = findings(missing_owner, decision(f"decision-makers: {makers}"))
    assert found.fix is None
    assert found.notes == ("ask: who has this?",)


def test_offer_is_unsafe_and_finds_people_by_other_signs() -> None:
    files = decision("decision-makers: Linh Tran <linh@example.com>")
    assert mended(missing_owner, files) == {}
    assert "owner: linh\n" in mended(missing_owner, files, safe=False)[DECISION]


def test_person_who_left_is_not_offered() -> None:
    owners = "people:\n  duc: {name: Duc Pham, left-on: 2026-01-31}\n"
    files = {**decision("decision-makers: [duc]"), "owners.yaml": owners}
    (found,) = findings(missing_owner, files)
    assert found.fix is None


def test_draft_goal_needs_no_owner_and_an_active_one_does() -> None:
    assert messages(missing_owner, goal("2026-Q1/a", "status: draft")) == []
    (found,) = findings(missing_owner, goal("2026-Q1/a", "status: active"))
    assert (found.message, found.where.start.line) == ("`owner` is missing", 3)

import pytest

from sayso.rules.owners.owner_not_a_person import owner_not_a_person
from tests.rules.checking import DECISION, decision, findings, goal, mended, messages


@pytest.mark.parametrize(
    "written, said",
    [
        ("platform", "a team"),
        ("Platform", "a team"),
        ("the platform team", "a team"),
        ("@acme/platform", "a team"),
        ("@acme/unheard-of", "a team"),
        ("we", "no one in particular"),
        ("Everyone", "no one in particular"),
        ("the team", "no one in particular"),
        ("TBD", "nobody yet"),
        ("?", "nobody yet"),
        ("n/a", "nobody yet"),
        ("none", "nobody yet"),
        ("team@example.com", "a shared mailbox"),
        ("platform-leads@example.com", "a shared mailbox"),
        ("platform-leads", "a role or a group"),
        ("Architecture board", "a role or a group"),
        ("linh, minh", "several people"),
        ("Linh and somebody", "several people"),
        ("linh/minh", "several people"),
    ],
)
def test_what_is_no_person_is_said(written: str, said: str) -> None:
    files = decision(f"owner: '{written}'")
    assert messages(owner_not_a_person, files) == [f"`{written}` is {said}, expected one person"]


@pytest.mark.parametrize(
    "written",
    ["linh", "bob", "Tran, Linh", "bob@example.com", "ann+log@example.com", "https://x.com/a/b"],
)
def test_what_may_be_a_person_is_left_alone(written: str) -> None:
    assert messages(owner_not_a_person, decision(f"owner: '{written}'")) == []


def test_key_of_a_person_is_a_person_whatever_it_says() -> None:
    owners = """people:
  all: {name: Al Allen, email: team@example.com}
teams:
  platform: {name: Platform}
"""
    for owner in ("all", "team@example.com"):
        files = {**decision(f"owner: {owner}"), "owners.yaml": owners}
        assert messages(owner_not_a_person, files) == []


def test_lead_is_offered_and_never_put_there_unasked() -> None:
    files = decision("owner: platform")
    (found,) = findings(owner_not_a_person, files)
    assert found.hint == "`hoa` leads the team"
    assert found.notes == ("ask: who has this?",)
    assert mended(owner_not_a_person, files) == {}
    assert "owner: hoa\n" in mended(owner_not_a_person, files, safe=False)[DECISION]


def test_lead_is_not_offered_as_the_supporter_of_their_own_record() -> None:
    (found,) = findings(owner_not_a_person, decision("owner: hoa\nsupporter: platform"))
    assert found.fix is None
    assert found.notes == ("ask: who helps?",)


def test_lead_who_left_is_not_offered() -> None:
    owners = """people:
  hoa: {name: Hoa Pham, left-on: 2026-01-01}
teams:
  platform: {name: Platform, lead: hoa}
"""
    (found,) = findings(owner_not_a_person, {**decision("owner: platform"), "owners.yaml": owners})
    assert found.fix is None


def test_lead_of_the_team_beside_it_is_offered() -> None:
    (found,) = findings(
        owner_not_a_person, goal("2026-Q1/a", "status: draft\nowner: we\nteam: platform")
    )
    assert found.hint == "`hoa` leads the team"


def test_list_of_one_is_that_one() -> None:
    for written in ("[linh]", "\n  - linh"):
        files = decision(f"owner: {written}")
        (found,) = findings(owner_not_a_person, files)
        assert found.message == "`owner` is a list, expected one person"
        after = mended(owner_not_a_person, files)
        assert messages(owner_not_a_person, after) == []
    (found,) = findings(owner_not_a_person, decision("owner: [linh, minh]"))
    assert found.fix is None


def test_area_of_a_team_is_told_with_the_lead() -> None:
    owners = """people:
  hoa: {name: Hoa Pham, team: platform}
teams:
  platform: {name: Platform, lead: hoa}
areas:
  job-queue: {owner: tbd, team: platform}
"""
    (found,) = findings(owner_not_a_person, {"owners.yaml": owners})
    assert (found.where.start.line, found.hint) == (6, "`hoa` leads the team")


def test_names_of_several_people_are_for_other_fields() -> None:
    files = decision("owner: linh\nconsulted: [platform]\ninformed: everyone")
    assert messages(owner_not_a_person, files) == []

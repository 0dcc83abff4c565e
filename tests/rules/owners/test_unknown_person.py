import pytest

from sayso.rules.owners.owner_not_a_person import owner_not_a_person
from sayso.rules.owners.unknown_person import unknown_person
from tests.rules.checking import DECISION, decision, findings, goal, mended, messages


@pytest.mark.parametrize(
    "written",
    [
        '"@linh"',
        '"@linh-t"',
        "Linh",
        "linh@example.com",
        "LINH-T",
        "Linh Tran",
        "Linh Tran <linh@example.com>",
        "'[Linh Tran](https://example.com/linh)'",
        "https://github.com/linh-t",
    ],
)
def test_other_signs_of_a_person_are_mended(written: str) -> None:
    files = decision(f"owner: {written}")
    assert "\nowner: linh\n" in mended(unknown_person, files)[DECISION]


def test_near_miss_is_asked_about_and_never_mended_unasked() -> None:
    (found,) = findings(unknown_person, decision("owner: lihn"))
    assert found.message == "no person is called `lihn`"
    assert found.hint == "did you mean `linh`?"
    assert found.fix is not None
    assert not found.fix.safe


def test_name_that_two_people_share_is_not_mended() -> None:
    owners = "people:\n  an: {name: Linh Tran}\n  binh: {name: Linh Tran}\n"
    files = {**decision("owner: Linh Tran"), "owners.yaml": owners}
    (found,) = findings(unknown_person, files)
    assert found.fix is None


def test_every_place_that_names_people_is_read() -> None:
    fields = """owner: linh
supporter: u1
approver: u2
decision-makers: [u3, minh]
consulted: u4
informed: [u5, platform]
concerns:
  - concern: It may cost more
    by: u6
handoffs:
  - {on: 2026-03-11, from: u7, to: u8, why: They moved on}"""
    said = messages(unknown_person, decision(fields))
    assert [one.split("`")[1] for one in said] == [f"u{number}" for number in range(1, 9)]
    assert said[0] == "no person is called `u1`"
    assert said[2] == "no person or team is called `u3`"


def test_teams_are_welcome_among_those_who_are_asked() -> None:
    assert messages(unknown_person, decision("owner: linh\nconsulted: platform")) == []
    files = decision('owner: linh\nconsulted: ["@acme/platform", Platform Team]')
    assert "consulted: [platform, platform]" in mended(unknown_person, files)[DECISION]


def test_names_in_one_text_become_a_list() -> None:
    files = decision("owner: linh\ndecision-makers: Linh Tran, minh")
    (found,) = findings(unknown_person, files)
    assert found.hint == "these are several"
    assert "decision-makers: [linh, minh]\n" in mended(unknown_person, files)[DECISION]


def test_stranger_in_a_text_of_several_is_named() -> None:
    (found,) = findings(unknown_person, decision("owner: linh\nconsulted: minh, bob"))
    assert found.message == "no person or team is called `bob`"
    assert found.fix is None


def test_nobody_is_unknown_where_the_file_of_owners_is_missing_or_broken() -> None:
    files = decision("owner: bob")
    assert messages(unknown_person, files, standing=False) == []
    assert messages(unknown_person, {**files, "owners.yaml": "people: [\n"}) == []
    assert messages(unknown_person, {**files, "owners.yaml": "teams: {}\n"}) == []


def test_past_owners_are_known() -> None:
    owners = "people:\n  duc: {name: Duc Pham, left-on: 2026-01-31, previously: [d]}\n"
    for owner in ("duc", "d"):
        files = {**decision(f"owner: {owner}"), "owners.yaml": owners}
        assert messages(unknown_person, files) == []


def test_owner_of_the_wrong_shape_is_told_elsewhere() -> None:
    assert messages(unknown_person, decision("owner: [bob]\nconsulted: {a: b}")) == []
    assert messages(unknown_person, decision('owner: ""\nconsulted: [""]')) == []


def test_areas_and_teams_are_read_too() -> None:
    owners = """people:
  linh: {name: Linh Tran, team: platfrom}
teams:
  platform: {name: Platform}
areas:
  job-queue: {owner: lihn, team: plat}
"""
    found = findings(unknown_person, {"owners.yaml": owners})
    assert [one.message for one in found] == [
        "no team is called `platfrom`",
        "no person is called `lihn`",
        "no team is called `plat`",
    ]
    assert found[0].hint == "did you mean `platform`?"
    fields = "status: draft\nowner: linh\nteam: data"
    (found_goal,) = findings(unknown_person, goal("2026-Q1/a", fields))
    assert found_goal.message == "no team is called `data`"


@pytest.mark.parametrize(
    "owner",
    ["bob", "platform", "we", "tbd", "team@example.com", "linh and minh", "platform-leads", "@x/y"],
)
def test_a_value_is_told_once(owner: str) -> None:
    files = decision(f"owner: '{owner}'")
    assert len(messages(unknown_person, files) + messages(owner_not_a_person, files)) == 1

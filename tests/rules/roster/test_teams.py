import pytest

from sayso.rules.roster.broken_team_tree import broken_team_tree
from sayso.rules.roster.lead_outside_team import lead_outside_team
from sayso.rules.roster.team_without_members import team_without_members
from tests.rules.checking import findings, goal, messages
from tests.rules.roster.rosters import people, with_areas, with_teams


@pytest.mark.parametrize(
    "hoa, said",
    [
        ("team: a", []),
        ("team: above", []),
        ("team: below", []),
        ("team: old-a", []),
        ("team: unheard-of", []),
        ("team: aside", ["`hoa` leads `a` and is in `aside`"]),
        ("", ["`hoa` leads `a` and is in no team"]),
        ("team: a, left-on: 2026-01-01", ["`hoa` leads `a` and has left"]),
    ],
)
def test_lead_belongs_to_the_team_or_its_line(hoa: str, said: list[str]) -> None:
    files = with_teams(
        people(hoa=hoa),
        above="",
        a="lead: hoa, parent: above, previously: old-a",
        below="parent: a",
        aside="parent: above",
    )
    assert messages(lead_outside_team, files) == said


def test_unknown_lead_is_asked_about() -> None:
    files = with_teams(people(hoa="team: a", linh="team: a"), a="lead: haoa", b="lead: nobody")
    found = findings(lead_outside_team, files)
    assert [one.message for one in found] == [
        "no person is called `haoa`",
        "no person is called `nobody`",
    ]
    assert [one.hint for one in found] == ["did you mean `hoa`?", ""]


def test_lead_under_a_former_handle_is_known() -> None:
    files = with_teams(people(hoa="team: a, previously: hp"), a="lead: hp")
    assert messages(lead_outside_team, files) == []


def test_file_without_people_is_told_elsewhere() -> None:
    assert messages(lead_outside_team, {"owners.yaml": "teams:\n  a: {name: A, lead: hoa}\n"}) == []


def test_parents_lead_up() -> None:
    files = with_teams(people(linh=""), a="parent: b", b="parent: old-c", c="previously: old-c")
    assert messages(broken_team_tree, files) == []
    files = with_teams(people(linh=""), platform="", a="parent: platfrom", b="parent: b")
    found = findings(broken_team_tree, files)
    assert [one.message for one in found] == [
        "no team is called `platfrom`",
        "`b` is part of itself",
    ]
    assert found[0].hint == "did you mean `platform`?"


def test_circle_of_teams_is_told_once() -> None:
    files = with_teams(people(linh=""), c="parent: a", a="parent: b", b="parent: c", d="parent: a")
    (found,) = findings(broken_team_tree, files)
    assert found.message == "`a` is part of itself via `b`, `c`"
    assert len(found.related) == 2


def test_only_open_work_asks_for_members() -> None:
    files = with_teams(people(linh=""), empty="previously: hollow")
    assert messages(team_without_members, files) == []
    for status, count in (("draft", 0), ("active", 1)):
        work = goal("2026-Q1/a", f"status: {status}\nteam: hollow")
        assert len(messages(team_without_members, {**files, **work})) == count


def test_team_is_told_once_with_some_of_its_work() -> None:
    files = with_areas(
        with_teams(people(linh=""), empty=""), **dict.fromkeys("abcde", "owner: linh, team: empty")
    )
    (found,) = findings(team_without_members, files)
    assert found.message == "team `empty` has open work and nobody in it"
    assert len(found.related) == 3


@pytest.mark.parametrize(
    "linh, count", [("team: b", 0), ("team: below", 0), ("team: b, left-on: 2026-01-01", 1)]
)
def test_members_below_count_and_those_who_left_do_not(linh: str, count: int) -> None:
    files = with_teams(people(linh=linh), b="", below="parent: b")
    files = with_areas(files, jobs="owner: linh, team: b")
    assert len(messages(team_without_members, files)) == count


def test_circle_of_teams_is_survived() -> None:
    files = with_teams(people(linh="team: a"), a="parent: b, lead: linh", b="parent: a")
    files = with_areas(files, jobs="owner: linh, team: b")
    assert messages(team_without_members, files) == []
    assert messages(lead_outside_team, files) == []

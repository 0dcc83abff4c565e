import pytest

from sayso.rules.roster.broken_absence import broken_absence
from sayso.rules.roster.broken_succession import broken_succession
from sayso.rules.roster.shared_handle import shared_handle
from tests.rules.checking import findings, messages
from tests.rules.roster.rosters import people, with_teams


@pytest.mark.parametrize(
    "linh, minh, said",
    [
        ("email: a@x.com", "email: A@X.com", "`A@X.com` is the e-mail address of both"),
        ("github: Li", "github: li", "`li` is the GitHub name of both"),
        ("github: li", 'github: "@li"', "`@li` is the GitHub name of both"),
        ("gitlab: li", "gitlab: li", "`li` is the GitLab name of both"),
        ("previously: [l]", "previously: [m, l]", "`l` is the handle of both"),
        ("", "previously: linh", "`linh` is the handle of both"),
    ],
)
def test_signs_lead_to_one_person(linh: str, minh: str, said: str) -> None:
    (found,) = findings(shared_handle, people(linh=linh, minh=minh))
    assert found.message == f"{said} `linh` and `minh`"
    assert (found.where.start.line, found.related[0].start.line) == (3, 2)


def test_former_handle_that_somebody_has_today_is_told_at_the_former_one() -> None:
    (found,) = findings(shared_handle, people(linh="previously: [minh]", minh=""))
    assert found.where.start.line == 2


@pytest.mark.parametrize(
    "linh",
    ["previously: linh", "email: [a@x.com, A@x.com]", "github: minh", "previously: Minh"],
)
def test_what_is_not_shared(linh: str) -> None:
    assert messages(shared_handle, people(linh=linh, minh="")) == []


def test_people_and_teams_have_handles_of_their_own() -> None:
    files = with_teams(people(platform=""), platform="", a="previously: old", b="previously: old")
    assert messages(shared_handle, files) == [
        "`platform` is the handle of both `platform` and team `platform`",
        "`old` is the handle of both team `a` and team `b`",
    ]


LEFT = "left-on: 2026-01-31"

APRIL = "{from: 2026-04-01, to: 2026-04-30}"


@pytest.mark.parametrize(
    "linh, said",
    [
        ("successor: minh", []),
        ("successor: m", []),
        ("successor: duc", ["`duc` has left and has no successor"]),
        ("successor: an", []),
        ("successor: linh", ["`linh` is their own successor"]),
        ("successor: mihn", ["no person is called `mihn`"]),
    ],
)
def test_work_finds_its_way(linh: str, said: list[str]) -> None:
    files = people(linh=linh, minh="previously: m", duc=LEFT, an=f"{LEFT}, successor: minh")
    assert messages(broken_succession, files) == said


def test_circle_of_successors_is_told_once() -> None:
    files = people(linh=f"{LEFT}, successor: minh", minh=f"{LEFT}, successor: linh")
    (found,) = findings(broken_succession, files)
    assert found.message == "`linh` is succeeded by themselves via `minh`"


@pytest.mark.parametrize(
    "deputy, said",
    [
        ("minh", []),
        ("linh", ["`linh` is their own deputy"]),
        ("mihn", ["no person is called `mihn`"]),
        ("gone", ["`gone` leaves before the absence ends"]),
        ("later", []),
    ],
)
def test_deputy_is_there_while_it_lasts(deputy: str, said: list[str]) -> None:
    files = people(
        linh=f"away: [{{from: 2026-01-01, to: 2026-01-14, deputy: {deputy}}}]",
        minh="",
        gone="left-on: 2026-01-10",
        later="left-on: 2026-02-01",
    )
    assert messages(broken_succession, files) == said


def test_absence_without_a_deputy_or_with_bad_days_is_no_matter_here() -> None:
    away = "away: [{from: 2026-01-01, to: 2026-01-14}, {from: soon, to: 2026-02-30, deputy: minh}]"
    files = people(linh=away, minh="")
    assert messages(broken_succession, files) == []
    assert messages(broken_absence, files) == []


@pytest.mark.parametrize(
    "days, said",
    [
        ("{from: 2026-04-01, to: 2026-04-01}", []),
        (
            "{from: 2026-04-02, to: 2026-04-01}",
            ["absence ends on 2026-04-01, before it begins on 2026-04-02"],
        ),
        ("{from: 2026-04-01, to: 2026-04-05}, {from: 2026-04-06, to: 2026-04-07}", []),
        (
            "{from: 2026-04-05, to: 2026-04-07}, {from: 2026-04-01, to: 2026-04-05}",
            ["absence begins on 2026-04-05, while another lasts until 2026-04-05"],
        ),
        (
            f"{APRIL}, {{from: 2026-04-02, to: 2026-04-03}}, {{from: 2026-04-20, to: 2026-05-01}}",
            [
                "absence begins on 2026-04-02, while another lasts until 2026-04-30",
                "absence begins on 2026-04-20, while another lasts until 2026-04-30",
            ],
        ),
    ],
)
def test_absences_follow_each_other(days: str, said: list[str]) -> None:
    assert messages(broken_absence, people(linh=f"away: [{days}]")) == said

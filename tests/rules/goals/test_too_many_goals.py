from sayso.engine import run
from sayso.rules.goals.too_many_goals import too_many_goals
from sayso.settings import Settings
from tests.logs import log_of
from tests.rules.checking import findings, goal, messages


def goals(count: int, fields: str, quarter: str = "2026-Q1", name: str = "g") -> dict[str, str]:
    files: dict[str, str] = {}
    for number in range(count):
        files |= goal(f"{quarter}/{name}{number}", f"status: active\n{fields}")
    return files


def test_told_once_with_the_others_beside_it() -> None:
    (found,) = findings(too_many_goals, goals(5, "owner: linh"))
    assert found.message == "`platform` has 5 active goals in 2026-Q1, expected at most 3"
    assert found.where.path == "goals/2026-Q1/g3.md"
    assert len(found.related) == 4


def test_teams_and_quarters_count_apart() -> None:
    files = {
        **goals(3, "owner: linh"),
        **goals(3, "owner: linh\nteam: data", name="d"),
        **goals(3, "owner: linh", quarter="2026-Q2"),
    }
    assert messages(too_many_goals, files) == []
    assert len(messages(too_many_goals, {**files, **goals(4, "owner: linh\nteam: data")})) == 1


def test_drafts_and_closed_goals_do_not_count() -> None:
    files = goals(4, "owner: linh")
    files |= goal("2026-Q1/g0", "status: draft\nowner: linh")
    assert messages(too_many_goals, files) == []


def test_limit_is_a_setting() -> None:
    log = log_of(goals(4, "owner: linh"), settings=Settings(active_goals=4))
    assert run(log, [too_many_goals]) == []


def test_log_without_teams_is_one_team() -> None:
    owners = "people:\n  linh: {name: Linh Tran}\n"
    (said,) = messages(too_many_goals, {**goals(4, "owner: linh"), "owners.yaml": owners})
    assert said == "the team has 4 active goals in 2026-Q1, expected at most 3"


def test_team_that_nobody_knows_is_not_guessed() -> None:
    assert messages(too_many_goals, goals(4, "owner: bob")) == []
    assert messages(too_many_goals, goals(4, "owner: bob"), standing=False) == []

from datetime import date

import pytest

from sayso.engine import run
from sayso.rules.goals.quiet_goal import quiet_goal
from sayso.rules.goals.unserved_goal import unserved_goal
from tests.logs import log_of
from tests.rules.checking import findings, goal, messages


def active(fields: str = "") -> dict[str, str]:
    return goal("2026-Q1/a", f"status: active\n{fields}")


def said_on(day: str, files: dict[str, str]) -> list[str]:
    log = log_of(files, today=date.fromisoformat(day))
    return [one.message for one in run(log, [quiet_goal, unserved_goal])]


def checked_in(*days: str) -> str:
    return "check-ins:\n" + "\n".join(f"  - {{on: {day}, status: on-track}}" for day in days)


def test_the_twenty_second_day_after_a_check_in() -> None:
    assert messages(quiet_goal, active(checked_in("2026-02-27"))) == []
    assert messages(quiet_goal, active(checked_in("2026-02-26"))) == [
        "no check-in for 22 days, the last on `2026-02-26`"
    ]


def test_the_last_check_in_counts_wherever_it_stands() -> None:
    (found,) = findings(quiet_goal, active(checked_in("2026-02-20", "2026-01-20")))
    assert found.where.start.line == 5
    (found,) = findings(quiet_goal, active(checked_in("2026-01-20", "2026-02-20")))
    assert found.where.start.line == 6
    assert messages(quiet_goal, active(checked_in("2026-03-19", "2026-01-20"))) == []


def test_the_fifteenth_day_of_a_quarter() -> None:
    assert said_on("2026-01-15", active()) == []
    assert said_on("2026-01-16", active()) == [
        "goal is `active` without a check-in, 15 days into 2026-Q1"
    ]


def test_a_check_in_before_the_quarter_lasts_as_long_as_any() -> None:
    files = active(checked_in("2025-12-28"))
    assert said_on("2026-01-18", files) == []
    assert said_on("2026-01-19", files) == ["no check-in for 22 days, the last on `2025-12-28`"]
    early = active(checked_in("2025-12-01"))
    assert said_on("2026-01-15", early) == []


def test_before_a_quarter_and_after_it_nobody_is_asked() -> None:
    assert said_on("2025-12-31", active(checked_in("2025-10-01"))) == []
    assert said_on("2026-03-31", active()) != []
    assert said_on("2026-04-01", active()) == []


def test_the_quarters_page_may_set_its_days() -> None:
    page = "---\ntheme: A\nwhy: B\nstarts: 2026-03-10\nends: 2026-06-01\n---\n"
    files = active() | {"goals/2026-Q1/README.md": page}
    assert said_on("2026-03-20", files) == []
    assert said_on("2026-05-20", files) != []


@pytest.mark.parametrize("fields", ["status: draft", "status: closed", ""])
def test_only_active_goals_are_quiet(fields: str) -> None:
    assert messages(quiet_goal, goal("2026-Q1/a", fields)) == []


def test_check_ins_that_cannot_be_read_are_told_elsewhere() -> None:
    assert messages(quiet_goal, active("check-ins: soon")) == []


def serving(status: str, named: str = "2026-Q1/a") -> dict[str, str]:
    text = f"---\ntitle: Use SQS\nstatus: {status}\ngoals: [{named}]\n---\n"
    return {"decisions/2026-03-02-use-sqs.md": text}


def test_a_quiet_goal_that_no_decision_serves_says_so_too() -> None:
    (found,) = findings(quiet_goal, active())
    assert found.notes[0] == "no decision serves it either"
    (found,) = findings(quiet_goal, active() | serving("proposed"))
    assert found.notes == ("ask: how does it stand?",)


def test_of_an_active_goal_only_the_weightier_is_told() -> None:
    assert len(said_on("2026-03-20", active())) == 1
    assert messages(unserved_goal, active()) == []


DRAFT = goal("2026-Q1/a", "status: draft")


def test_the_thirty_first_day() -> None:
    assert said_on("2026-01-31", DRAFT) == []
    assert said_on("2026-02-01", DRAFT) == [
        "goal is a `draft` that no decision serves, 31 days into 2026-Q1"
    ]
    assert said_on("2025-12-01", DRAFT) == said_on("2026-04-01", DRAFT) == []


@pytest.mark.parametrize(
    "more, count",
    [
        (serving("proposed"), 0),
        (serving("accepted"), 0),
        (serving("accepted", "2026-Q1/b"), 1),
        (serving("rejected"), 1),
        (serving("superseded"), 1),
        (goal("2026-Q1/a", "status: draft\n" + checked_in("2026-02-18")), 0),
        (goal("2026-Q1/a", "status: draft\n" + checked_in("2026-02-17")), 1),
        (
            goal("2026-Q1/a", "status: draft\nformerly: 2026-Q1/old")
            | serving("accepted", "2026-Q1/old"),
            0,
        ),
    ],
)
def test_signs_of_life(more: dict[str, str], count: int) -> None:
    assert len(messages(unserved_goal, DRAFT | more)) == count

"""`sayso begin`, `check-in`, `close`: each a small edit that keeps every other byte."""

import json

import pytest
from jsonschema import Draft202012Validator

from sayso.schema import schema
from tests.cli.shell import Shell

GOAL = "goals/2026-Q1/no-lost-jobs.md"
TEXT = """\
---
title: No background job is lost   # the state we want
status: active
owner: linh
why: 'Two customers left us in February after they lost orders.'
done-when:
  - All 6 nightly jobs run for 14 days without a loss
  - {text: Jobs lost in a week, from: 30, to: 0}
---
Written by hand.
"""
QUARTER = (
    "---\ntheme: Jobs we can trust\nwhy: Lost jobs cost us two customers in the winter.\n---\n"
)


@pytest.fixture
def goal(log: Shell) -> Shell:
    """A repository in which one goal is active."""
    log.write("goals/2026-Q1/README.md", QUARTER)
    log.write(GOAL, TEXT)
    log.commit()
    return log


def changed(shell: Shell) -> list[str]:
    """The lines that differ from the commit, as git counts and shows them."""
    patch = shell.git("diff", "--unified=0", "--no-color").splitlines()
    return [line for line in patch if line[:1] in "+-" and not line.startswith(("+++", "---"))]


def test_a_check_in_adds_a_word_and_nothing_else(goal: Shell) -> None:
    said = goal("check-in", "lost-jobs", "--status", "at-risk", "--note", "Quota: still too low")
    assert said.code == 0, said
    assert said.out.startswith(f"{GOAL}\n  added to check-ins: on: 2026-03-20, status: at-risk")
    assert changed(goal) == [
        "+check-ins:",
        "+  - on: 2026-03-20",
        "+    status: at-risk",
        "+    note: 'Quota: still too low'",
    ]


def test_a_check_in_says_what_a_line_is_at(goal: Shell) -> None:
    goal.fine("check-in", "lost-jobs", "--status", "on-track", "--now", "2", "12")
    assert "+  - {text: Jobs lost in a week, from: 30, to: 0, now: 12}" in changed(goal)
    goal.fine("check-in", "lost-jobs", "--status", "on-track", "--now", "2", "4", "--note", "less")
    assert "+  - {text: Jobs lost in a week, from: 30, to: 0, now: 4}" in changed(goal)


@pytest.mark.parametrize(
    "given, problem, way_out",
    [
        (["--now", "1", "3"], "has no numbers", "sayso done 2026-Q1/no-lost-jobs --criterion 1"),
        (["--now", "7", "3"], "has no line 7", "1: All 6 nightly jobs"),
        (["--on", "2026-03-21"], "is yet to come", "on the day itself"),
    ],
)
def test_a_check_in_that_cannot_be_says_why(
    goal: Shell, given: list[str], problem: str, way_out: str
) -> None:
    said = goal("check-in", "lost-jobs", "--status", "on-track", *given)
    assert said.code == 2
    assert problem in said.err
    assert way_out in said.err
    assert changed(goal) == []


def test_the_same_word_twice_is_refused(goal: Shell) -> None:
    goal.fine("check-in", "lost-jobs", "--status", "on-track", "--note", "all well")
    said = goal("check-in", "lost-jobs", "--status", "on-track", "--note", "all well")
    assert said.code == 2
    assert "says so already" in said.err


def test_without_a_terminal_the_status_has_to_be_given(goal: Shell) -> None:
    said = goal("check-in", "lost-jobs")
    assert said.code == 2
    assert "--status" in said.err


def test_a_dry_run_shows_the_patch_and_writes_nothing(goal: Shell) -> None:
    said = goal.fine("check-in", "lost-jobs", "--status", "on-track", "--dry-run")
    assert "+    status: on-track" in said
    assert changed(goal) == []


def test_a_goal_is_closed_with_what_shows_it_and_what_was_learned(goal: Shell) -> None:
    missing = goal("close", "lost-jobs", "--result", "missed", "--lesson", "Ask for the limits")
    assert missing.code == 2
    assert "what got in the way" in missing.err
    unmet = goal("close", "lost-jobs", "--result", "achieved", "--lesson", "Ask for the limits")
    assert "nothing shows line 1" in unmet.err
    assert changed(goal) == []
    goal.fine(
        *("close", "lost-jobs", "--result", "missed", "--lesson", "Ask for the limits first"),
        *("--cause", "The provider changed its limits in week 8", "--next", "drop"),
    )
    assert changed(goal) == [
        "-status: active",
        "+status: closed",
        "+closed:",
        "+  on: 2026-03-20",
        "+  result: missed",
        "+  cause: The provider changed its limits in week 8",
        "+  lesson: Ask for the limits first",
        "+  next: drop",
    ]
    assert goal("check", "--base", "HEAD").code == 0


def test_achieved_needs_its_numbers_to_have_come_there(goal: Shell) -> None:
    given = ("close", "lost-jobs", "--result", "achieved", "--lesson", "Small steps work")
    said = goal(*given, "--evidence", "https://ci.example.com/nightly")
    assert "line 2 is not met" in said.err
    assert "--now 2 VALUE" in said.err
    goal.fine("check-in", "lost-jobs", "--status", "on-track", "--now", "2", "0")
    goal.fine(*given, "--evidence", "https://ci.example.com/nightly")
    assert goal("check", "--base", "HEAD").code == 0


def test_what_is_closed_stays_closed(goal: Shell) -> None:
    goal.fine("close", "lost-jobs", "--result", "dropped", "--lesson", "Others do it for us")
    for command in (
        ("check-in", "lost-jobs", "--status", "on-track"),
        ("close", "lost-jobs", "--result", "dropped", "--lesson", "again"),
    ):
        said = goal(*command)
        assert said.code == 2
        assert "is closed" in said.err


def test_a_draft_begins_when_it_says_why_and_when(goal: Shell) -> None:
    goal.write(GOAL, "---\ntitle: No background job is lost\nstatus: draft\nowner: linh\n---\n")
    goal.commit()
    said = goal("begin", "lost-jobs")
    assert said.code == 2
    assert "`--why TEXT` and `--done-when TEXT`" in said.err
    assert goal("check-in", "lost-jobs", "--status", "on-track").err.count("sayso begin") == 1
    goal.fine(
        *("begin", "lost-jobs", "--why", "Two customers left us after they lost orders"),
        *("--done-when", "All 6 nightly jobs run for 14 days without a loss"),
    )
    assert changed(goal) == [
        "-status: draft",
        "+status: active",
        "+why: Two customers left us after they lost orders",
        "+done-when:",
        "+  - All 6 nightly jobs run for 14 days without a loss",
    ]
    assert goal("begin", "lost-jobs").err.count("not a draft") == 1


def test_an_edit_is_told_to_programs_under_its_schema(goal: Shell) -> None:
    said = goal.fine("check-in", "lost-jobs", "--status", "on-track", "--format", "json")
    assert list(Draft202012Validator(schema("edit")).iter_errors(json.loads(said))) == []
    assert schema("edit")["title"] == "Edit"

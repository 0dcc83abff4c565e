"""How things stand on a day, where the rules' own tests do not show it."""

from datetime import date

import pytest

from sayso.model import Decision, Goal
from sayso.model.standing import awaits_review, due, health, is_open, is_quiet, unanswered
from tests.logs import TODAY, log_of


def goal(status: str, check_ins: str = "[]", quarter: str = "2026-Q1") -> tuple[Goal, bool]:
    """A goal, and whether it is quiet."""
    text = f"---\ntitle: A\nstatus: {status}\nowner: linh\ncheck-ins: {check_ins}\n---\n"
    log = log_of({f"goals/{quarter}/a.md": text})
    (found,) = log.goals
    return found, is_quiet(found, log.quarter_of(found), TODAY)


def decision(more: str, status: str = "accepted") -> Decision:
    text = f"---\ntitle: A\nstatus: {status}\nowner: linh\n{more}---\n"
    (found,) = log_of({"decisions/2026-03-01-a.md": text}).decisions
    return found


@pytest.mark.parametrize(
    "status,check_ins,health_now,quiet",
    [
        ("active", "[]", "no word yet", True),
        ("active", "[{on: 2026-02-27, status: at-risk}]", "at-risk", False),
        ("active", "[{on: 2026-02-26, status: on-track}]", "gone quiet", True),
        ("active", "[{status: on-track}]", "no word yet", False),
        ("draft", "[]", "draft", False),
        ("closed", "[]", "closed", False),
    ],
)
def test_silence_is_never_taken_for_a_good_sign(
    status: str, check_ins: str, health_now: str, quiet: bool
) -> None:
    found, is_so = goal(status, check_ins)
    assert (health(found, TODAY), is_so) == (health_now, quiet)


@pytest.mark.parametrize("quarter", ["2025-Q4", "2026-Q2"])
def test_nobody_has_to_speak_of_a_goal_outside_its_quarter(quarter: str) -> None:
    assert goal("active", quarter=quarter)[1] is False


@pytest.mark.parametrize(
    "outcome,expected",
    [
        ("", True),
        ("outcome: {note: We looked}\n", False),
        ("outcome: {on: 2026-03-02, result: too-early}\n", True),
        ("outcome: {on: 2026-03-02, result: mixed}\n", False),
        ("outcome: fine\n", False),
    ],
)
def test_only_a_result_ends_the_waiting(outcome: str, expected: bool) -> None:
    """One that cannot be read has been told elsewhere, and is not asked for again."""
    found = decision(f"review-by: 2026-06-01\n{outcome}")
    assert (awaits_review(found), is_open(found)) == (expected, expected)


@pytest.mark.parametrize(
    "concern,waits",
    [
        ("Too dear", True),
        ("{concern: Too dear, answer: '…'}", True),
        ("{concern: Too dear, answer: It is not}", False),
        ("{concern: Too dear, outcome: withdrawn}", False),
    ],
)
def test_a_doubt_waits_until_somebody_says_something(concern: str, waits: bool) -> None:
    assert bool(unanswered(decision(f"concerns: [{concern}]\n"))) is waits


@pytest.mark.parametrize(
    "day,said",
    [
        (18, "due 2026-03-18, 2 days ago"),
        (19, "due 2026-03-19, yesterday"),
        (20, "due today"),
        (21, "due 2026-03-21"),
    ],
)
def test_days_are_told_as_people_say_them(day: int, said: str) -> None:
    assert due(date(2026, 3, day), TODAY) == said

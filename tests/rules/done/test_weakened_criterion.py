"""Which way a line of `done-when` went: easier, harder, or nobody can tell."""

from datetime import date

import pytest

from sayso.engine import run
from sayso.model import Log
from sayso.rules.done.criterion_met_on_arrival import criterion_met_on_arrival
from sayso.rules.done.weakened_criterion import weakened_criterion
from tests.logs import log_of

PATH = "decisions/2026-03-10-use-sqs.md"
GOAL = "goals/2026-Q1/no-lost-jobs.md"


def decision(criteria: str, status: str = "accepted") -> str:
    return (
        f"---\ntitle: Use SQS\nstatus: {status}\nowner: linh\ndecided-on: 2026-03-10\n"
        f"done-when:\n{criteria}\n---\n## Context\nRedis loses jobs.\n"
    )


def line(text: str) -> str:
    return f'  - "{text}"'


def between(before: str, after: str, status: str = "accepted") -> Log:
    return log_of({PATH: decision(after, status)}, versions=[{PATH: decision(before, status)}])


def told(log: Log) -> list[str]:
    return [one.message for one in run(log, [weakened_criterion])]


@pytest.mark.parametrize(
    "before, after, message",
    [
        ("All jobs run for 14 days", "All jobs run for 7 days", "`14` became `7`"),
        ("All 6 jobs run", "All 4 jobs run", "`6` became `4`"),
        ("All six jobs run", "All four jobs run", "`6` became `4`"),
        ("At least 3 teams use it", "At least 2 teams use it", "`3` became `2`"),
        ("3 teams or more use it", "2 teams or more use it", "`3` became `2`"),
        ("99.9 % of calls succeed", "99 % of calls succeed", "`99.9` became `99`"),
        ("Errors stay below 1 %", "Errors stay below 5 %", "`1` became `5`"),
        ("A page loads within 2 seconds", "A page loads within 4 seconds", "`2` became `4`"),
        ("A page loads in 2 seconds", "A page loads in 4 seconds", "`2` became `4`"),
        ("p95 is at most $300", "p95 is at most $400", "`300` became `400`"),
        ("All jobs run for 14 days", "All jobs run", "`14` is gone"),
        ("Jobs must run once", "Jobs should run once", "`must` became `should`"),
        ("Jobs must run once", "Jobs can run once", "`must` became `can`"),
        ("All queues have moved", "Most queues have moved", "`all` became `most`"),
    ],
)
def test_easier(before: str, after: str, message: str) -> None:
    assert told(between(line(before), line(after))) == [f"easier than it was: {message}"]
    assert told(between(line(after), line(before))) == [], "the way back is no easier"


@pytest.mark.parametrize(
    "before, after",
    [
        ("The bill is $300 a month", "The bill is $400 a month"),
        ("3 drills pass", "2 drills pass"),
        ("All jobs run by 2026-03-10", "All jobs run by 2026-04-10"),
        ("All jobs run for 14 days", "All jobs have run for 14 days, nightly ones too"),
        ("The job moves in 3 steps", "The job moves in 5 steps"),
        ("Jobs run once", "Jobs run at most once"),
        ("At least 2 of 5 teams", "At most 4 of 5 teams"),
    ],
)
def test_nobody_can_tell(before: str, after: str) -> None:
    assert told(between(line(before), line(after))) == []


def test_lines_that_moved_or_came_are_no_weaker() -> None:
    before = f"{line('All 6 jobs run for 7 days')}\n{line('The old queue is off')}"
    after = f"{line('The old queue is off')}\n{line('All 6 jobs run for 7 days')}"
    assert told(between(before, f"{after}\n{line('Linh has shown it')}")) == []


def test_line_that_is_gone() -> None:
    both = f"{line('All 6 jobs run for 7 days')}\n{line('The old queue is off')}"
    assert told(between(both, line("The old queue is off"))) == [
        "`All 6 jobs run for 7 days` is gone from `done-when`"
    ]


@pytest.mark.parametrize(
    "before, after, message",
    [
        ("from: 12, to: 0", "from: 12, to: 3", "`to` `0` became `3`"),
        ("from: 40 %, to: 90 %", "from: 40 %, to: 80 %", "`to` `90 %` became `80 %`"),
        ("from: 12, to: 0", "from: 12", "`to: 0` is gone"),
        ("from: 12, to: 3", "from: 12, to: 0", None),
        ("from: 12, to: 3", "from: 12, to: 3, now: 5", None),
        ("to: 3", "to: 5", None),
        ("from: 12 s, to: 3 s", "from: 12 s, to: 4 min", None),
    ],
)
def test_targets(before: str, after: str, message: str | None) -> None:
    lines = (f"  - {{text: Lost jobs, {fields}}}" for fields in (before, after))
    assert told(between(*lines)) == ([f"easier than it was: {message}"] if message else [])


@pytest.mark.parametrize("status", ["proposed", "rejected", "superseded"])
def test_only_what_is_in_force_is_held(status: str) -> None:
    assert told(between(line("Runs for 7 days"), line("Runs for 2 days"), status)) == []


@pytest.mark.parametrize(
    "today, status, expected",
    [
        (date(2026, 3, 20), "active", 1),
        (date(2026, 3, 20), "draft", 0),
        (date(2025, 12, 31), "active", 0),
        (date(2026, 1, 1), "active", 1),
    ],
)
def test_goals_are_held_from_their_quarters_first_day(
    today: date, status: str, expected: int
) -> None:
    text = (
        f"---\ntitle: No lost jobs\nstatus: {status}\nowner: linh\ndone-when: All 6 jobs run\n---\n"
    )
    log = log_of({GOAL: text.replace("6", "4")}, versions=[{GOAL: text}], today=today)
    assert len(told(log)) == expected


@pytest.mark.parametrize(
    "added, claim",
    [
        ("met-on: 2026-03-18", "met-on"),
        ("evidence: owners.yaml", "evidence"),
        ("from: 9, to: 3, now: 2", "now"),
        ("from: 9, to: 3, now: 4", None),
        ("to: 3", None),
    ],
)
def test_line_that_comes_in_met(added: str, claim: str | None) -> None:
    old = line("All 6 jobs run for 7 days")
    log = between(old, f"{old}\n  - {{text: The dashboards show it, {added}}}")
    messages = [one.message for one in run(log, [criterion_met_on_arrival])]
    assert messages == ([f"a new line, and met already by its `{claim}`"] if claim else [])


def test_line_that_was_there_may_be_met() -> None:
    old = "  - {text: All 6 jobs run for 7 days}"
    new = "  - {text: All 6 jobs ran for 7 days, met-on: 2026-03-18}"
    assert list(criterion_met_on_arrival.check(between(old, new))) == []
    assert list(criterion_met_on_arrival.check(log_of({PATH: decision(new)}))) == []

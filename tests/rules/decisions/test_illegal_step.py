"""Every step from one status to another, and which of them the lifecycle has."""

from dataclasses import replace
from itertools import permutations

import pytest

from sayso.corruptions import ImaginedAnnals
from sayso.engine import run
from sayso.model import Log, Past
from sayso.rules.decisions.illegal_step import illegal_step
from tests.logs import log_of

PATH = "decisions/2026-03-10-use-sqs.md"
NEWER = "decisions/2026-03-12-use-kafka.md"
GOAL = "goals/2026-Q1/no-lost-jobs.md"

DECISION = {
    ("proposed", "accepted"),
    ("proposed", "rejected"),
    ("proposed", "withdrawn"),
    ("accepted", "superseded"),
    ("accepted", "deprecated"),
}
STATUSES = ("proposed", "accepted", "rejected", "withdrawn", "deprecated", "superseded", "unknown")


def record(status: str, more: str = "") -> str:
    return f"---\ntitle: Use SQS\nstatus: {status}\nowner: linh\n{more}---\n## Context\nRedis.\n"


def told(log: Log) -> list[str]:
    return [one.message for one in run(log, [illegal_step])]


@pytest.mark.parametrize("was, now", list(permutations(STATUSES, 2)))
def test_steps_of_decisions(was: str, now: str) -> None:
    log = log_of({PATH: record(now)}, versions=[{PATH: record(was)}])
    allowed = (was, now) in DECISION or was == "unknown"
    freed = (was, now) == ("superseded", "accepted")
    assert bool(told(log)) == (not allowed)
    assert freed <= bool(told(log)), "no newer decision is known to be gone"


@pytest.mark.parametrize("was, now", list(permutations(("draft", "active", "closed"), 2)))
def test_steps_of_goals(was: str, now: str) -> None:
    log = log_of({GOAL: record(now)}, versions=[{GOAL: record(was)}])
    allowed = {("draft", "active"), ("draft", "closed"), ("active", "closed")}
    assert bool(told(log)) == ((was, now) not in allowed)


def test_message_says_which_way_it_went() -> None:
    back = log_of({PATH: record("proposed")}, versions=[{PATH: record("accepted")}])
    ahead = log_of({PATH: record("superseded")}, versions=[{PATH: record("proposed")}])
    assert told(back) == ["status went back from `accepted` to `proposed`"]
    assert told(ahead) == ["status went at once from `proposed` to `superseded`"]


@pytest.mark.parametrize("was, now", [("acepted", "proposed"), ("accepted", ""), ("", "proposed")])
def test_status_that_is_none_is_anothers_matter(was: str, now: str) -> None:
    assert told(log_of({PATH: record(now)}, versions=[{PATH: record(was)}])) == []


@pytest.mark.parametrize(
    "newer, allowed",
    [
        (None, True),
        (record("deprecated", "supersedes: [2026-03-10-use-sqs]\n"), True),
        (record("proposed", "supersedes: [2026-03-10-use-sqs]\n"), True),
        (record("accepted"), False),
        (record("accepted", "supersedes: [2026-03-10-use-sqs]\n"), False),
    ],
)
def test_decision_that_is_in_force_again(newer: str | None, allowed: bool) -> None:
    before = {
        PATH: record("superseded"),
        NEWER: record("accepted", "supersedes: [2026-03-10-use-sqs]\n"),
    }
    now = {PATH: record("accepted"), **({NEWER: newer} if newer else {})}
    found = run(log_of(now, versions=[before]), [illegal_step])
    messages = [one.message for one in found if one.where.path == PATH]
    assert messages == ([] if allowed else ["status went back from `superseded` to `accepted`"])


@pytest.mark.parametrize(
    "between, allowed", [(["accepted"], True), (["rejected"], False), ([], False)]
)
def test_steps_in_between_count(between: list[str], allowed: bool) -> None:
    log = log_of({PATH: record("superseded")})
    then = log_of({PATH: record("proposed")})
    since = [log_of({PATH: record(status)}) for status in between]
    past = Past(then.by_path, annals=ImaginedAnnals([then], since=since))
    assert bool(told(replace(log, past=past))) is not allowed


def test_goal_whose_file_moved_to_another_quarter_begins_anew() -> None:
    later = "goals/2026-Q2/no-lost-jobs.md"
    then = log_of({GOAL: record("closed")})
    past = Past(then.by_path, renamed={GOAL: later})
    assert told(replace(log_of({later: record("draft")}), past=past)) == []

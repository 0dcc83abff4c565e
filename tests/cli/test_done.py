"""`sayso done`: a line of `done-when` is met, and shows it."""

import pytest

from tests.cli.deciding import ACCEPTED, OFF, RUNS, SQS, SQS_FILE, committed, refused, step
from tests.cli.shell import Shell

CI = "https://ci.example.com/812"

GOAL_FILE = "goals/2026-Q1/no-lost-jobs.md"
GOAL = """---
title: No job is lost when Redis fails over
status: active
owner: linh
why: Two customers left us after the failover in the winter.
done-when:
  - {text: Lost jobs in a night, from: 9, to: 0, now: 4}
check-ins:
  - {on: 2026-03-19, status: on-track, note: Half of them moved}
---
"""
PAGE = (
    "---\ntheme: Jobs we can trust\nwhy: Lost jobs cost us two customers.\nnot-doing: [Cron]\n---\n"
)


def logged(log: Shell) -> Shell:
    return committed(log, {SQS_FILE: ACCEPTED})


def test_lines_are_met_one_by_one_and_the_last_one_ends_it(log: Shell) -> None:
    logged(log)
    first = step(log, "done", "sqs", "--criterion", "1", "--evidence", CI, "--on", "2026-03-18")
    assert first == {SQS_FILE: (3, 1)}
    assert step(log, "done", "sqs", "--evidence", CI, "--evidence", "owners.yaml") == {
        SQS_FILE: (2, 1)
    }
    assert log.read(SQS_FILE) == ACCEPTED.replace(
        f"  - {RUNS}\n", f"  - text: {RUNS}\n    met-on: 2026-03-18\n    evidence: {CI}\n"
    ).replace(
        f"{{text: {OFF}}}", f"{{text: {OFF}, met-on: 2026-03-20, evidence: [{CI}, owners.yaml]}}"
    ).replace("2026-03-10\ndone-when", "2026-03-10\ndone-on: 2026-03-20\ndone-when")


def test_line_is_named_by_a_part_of_it_and_what_is_left_is_told(log: Shell) -> None:
    logged(log)
    said = log("done", "sqs", "--criterion", "redis HOST", "--evidence", CI)
    assert said.out.startswith(f"{SQS_FILE}\n  done-when 2 met-on: 2026-03-20\n")
    assert f"still to be met: {RUNS}" in said.err


def test_decision_stays_open_where_more_is_to_be_done(log: Shell) -> None:
    logged(log)
    step(log, "done", "sqs", "--criterion", "1", "--evidence", CI)
    step(log, "done", "sqs", "--evidence", CI, "--not-yet")
    assert "done-on" not in log.read(SQS_FILE)
    assert step(log, "done", "sqs", "--on", "2026-03-19") == {SQS_FILE: (1, 0)}
    assert "done-on: 2026-03-20\n" in log.read(SQS_FILE)


def test_evidence_that_is_there_need_not_be_said_again(log: Shell) -> None:
    text = ACCEPTED.replace(f"{{text: {OFF}}}", f"{{text: {OFF}, evidence: {CI}}}")
    committed(log, {SQS_FILE: text})
    assert step(log, "done", "sqs", "--criterion", "2") == {SQS_FILE: (1, 1)}
    assert f"{{text: {OFF}, evidence: {CI}, met-on: 2026-03-20}}\n" in log.read(SQS_FILE)


def test_more_evidence_goes_beside_what_is_there(log: Shell) -> None:
    logged(log)
    step(log, "done", "sqs", "--criterion", "1", "--evidence", CI)
    assert step(log, "done", "sqs", "--criterion", "1", "--evidence", "owners.yaml") == {
        SQS_FILE: (1, 1)
    }
    assert f"    evidence: [{CI}, owners.yaml]\n" in log.read(SQS_FILE)


def test_single_line_becomes_a_list_of_one(log: Shell) -> None:
    lines = ACCEPTED.index("done-when"), ACCEPTED.index("---\n## Context")
    text = f"{ACCEPTED[: lines[0]]}done-when: {RUNS}\n{ACCEPTED[lines[1] :]}"
    committed(log, {SQS_FILE: text})
    assert step(log, "done", "sqs", "--evidence", CI) == {SQS_FILE: (5, 1)}
    assert f"done-when:\n  - text: {RUNS}\n    met-on: 2026-03-20\n" in log.read(SQS_FILE)


def test_goal_comes_to_its_number_and_is_left_to_be_closed(log: Shell) -> None:
    committed(log, {GOAL_FILE: GOAL, "goals/2026-Q1/README.md": PAGE})
    told = log("done", "lost", "--evidence", CI, "--now", "0", "--dry-run")
    assert told.code == 0
    assert step(log, "done", "lost", "--evidence", CI, "--now", "0") == {GOAL_FILE: (1, 1)}
    assert f"to: 0, now: 0, met-on: 2026-03-20, evidence: {CI}}}\n" in log.read(GOAL_FILE)
    assert "status: active\n" in log.read(GOAL_FILE)


@pytest.mark.parametrize(
    "arguments, told",
    [
        (["sqs", "--evidence", CI], f"1: {RUNS}; 2: {OFF}"),
        (["sqs", "--criterion", "3", "--evidence", CI], "no line of"),
        (["sqs", "--criterion", "1"], "a link, or a path in the repository"),
        (["sqs", "--criterion", "1", "--evidence", "reports/none.md"], "no file of the repository"),
        (["sqs", "--criterion", "1", "--evidence", CI, "--on", "2026-04-01"], "has not come yet"),
        (["kafka", "--evidence", CI], "called `kafka`"),
    ],
)
def test_what_shows_nothing_is_refused(log: Shell, arguments: list[str], told: str) -> None:
    logged(log)
    assert told in refused(log, "done", *arguments)


def test_what_is_not_decided_cannot_be_done(log: Shell) -> None:
    committed(log)
    assert f"sayso decide {SQS} accepted" in refused(log, "done", "sqs", "--evidence", CI)
    said = refused(log, "done", "redis", "--evidence", CI)
    assert "has no lines in `done-when`" in said


def test_where_every_line_is_met_there_is_nothing_to_do(log: Shell) -> None:
    met = ACCEPTED.replace(f"  - {RUNS}\n", "").replace(
        "}\n", f", met-on: 2026-03-19, evidence: {CI}}}\n"
    )
    committed(log, {SQS_FILE: met})
    assert "every line" in refused(log, "done", "sqs", "--evidence", CI)

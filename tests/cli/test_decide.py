"""`sayso decide`: the step a decision takes, with what belongs to it, and no other byte."""

import pytest

from tests.cli.deciding import (
    ACCEPTED,
    OFF,
    OLDER,
    PROPOSED,
    REDIS,
    REDIS_FILE,
    RUNS,
    SQS,
    SQS_FILE,
    committed,
    numbers,
    refused,
    started,
    step,
)
from tests.cli.shell import Shell


def test_accepted_with_what_it_replaces(log: Shell) -> None:
    committed(log)
    changed = step(log, "decide", "sqs", "accepted", "--done-when", RUNS, "--done-when", OFF)
    assert changed == {SQS_FILE: (5, 1), REDIS_FILE: (3, 1)}
    assert log.read(SQS_FILE) == PROPOSED.replace(
        "proposed   # until Friday", "accepted   # until Friday"
    ).replace("2026-03-24\n", "2026-03-24\ndecided-on: 2026-03-20\n").replace(
        "use-redis]\n", f"use-redis]\ndone-when:\n  - {RUNS}\n  - {OFF}\n"
    )
    assert log.read(REDIS_FILE) == OLDER.replace(
        "accepted   # since the first day\n",
        f"superseded   # since the first day\nsuperseded-by:\n  - {SQS}\n",
    )


def test_report_names_files_changes_and_what_comes_next(log: Shell) -> None:
    committed(log)
    said = log(
        "decide", "sqs", "accepted", "--no-action", "It moved in March", "--on", "2026-03-19"
    )
    assert said.out == (
        f"{SQS_FILE}\n  status: accepted\n  decided-on: 2026-03-19\n"
        "  no-action: It moved in March\n"
        f"{REDIS_FILE}\n  status: superseded\n  added to superseded-by: {SQS}\n"
    )


def test_what_it_replaces_may_be_said_with_the_verdict(log: Shell) -> None:
    bare = PROPOSED.replace("# what it replaces\nsupersedes: [2025-02-04-use-redis]\n", "")
    committed(log, {REDIS_FILE: OLDER, SQS_FILE: bare})
    step(log, "decide", "sqs", "accepted", "--done-when", RUNS, "--supersedes", "redis")
    assert f"supersedes:\n  - {REDIS}\n" in log.read(SQS_FILE)
    assert f"superseded-by:\n  - {SQS}\n" in log.read(REDIS_FILE)


@pytest.mark.parametrize("status", ["rejected", "withdrawn"])
def test_not_accepted_with_its_reason(log: Shell, status: str) -> None:
    committed(log)
    why = "Nobody on call knows it: not yet"
    assert step(log, "decide", "sqs", status, "--why", why) == {SQS_FILE: (3, 1)}
    assert f"reason: '{why}'\n" in log.read(SQS_FILE)
    assert log.read(REDIS_FILE) == OLDER


def test_end_of_a_decision_keeps_the_day_it_was_decided_on(log: Shell) -> None:
    committed(log)
    assert step(log, "decide", "redis", "deprecated", "--why", "The jobs are gone since March") == {
        REDIS_FILE: (2, 1)
    }
    assert "decided-on: 2025-02-04\n" in log.read(REDIS_FILE)


def test_windows_line_ends_stay(log: Shell) -> None:
    committed(log, {REDIS_FILE: OLDER, SQS_FILE: PROPOSED.replace("\n", "\r\n")})
    log.fine("decide", "sqs", "accepted", "--done-when", RUNS)
    assert "\n" not in log.read(SQS_FILE).replace("\r\n", "")
    assert numbers(log)[SQS_FILE] == (4, 1)


@pytest.mark.parametrize(
    "arguments, told",
    [
        (["sqs", "accepted"], "--done-when TEXT"),
        (["sqs", "rejected"], "--why TEXT"),
        (["sqs", "deprecated", "--why", "x"], "withdrawn --why"),
        (["redis", "rejected", "--why", "x"], f"--supersedes {REDIS}"),
        (["redis", "accepted"], "is accepted already since 2025-02-04"),
        (["sqs", "accepted", "--done-when", "a", "--no-action", "b"], "opposite things"),
        (["sqs", "accepted", "--done-when", RUNS, "--why", "x"], "leave out `--why`"),
        (["sqs", "rejected", "--why", "x", "--done-when", RUNS], "leave out `--done-when`"),
        (["sqs", "accepted", "--done-when", RUNS, "--on", "2026-03-21"], "has not come yet"),
        (["sqs", "accepted", "--done-when", RUNS, "--on", "2026-03-01"], "SO106"),
        (["sqs", "accepted", "--done-when", RUNS, "--supersedes", "sqs"], "supersede itself"),
        (["redis", "deprecated", "--why", "x", "--on", "2026-03-01"], "that day stays"),
        (["linh", "accepted"], "no decision is called"),
    ],
)
def test_what_the_lifecycle_forbids_is_refused_with_the_way_out(
    log: Shell, arguments: list[str], told: str
) -> None:
    committed(log)
    assert told in refused(log, "decide", *arguments)


def test_what_is_over_stays_over(log: Shell) -> None:
    over = PROPOSED.replace("status: proposed", "reason: x\nstatus: rejected")
    gone = OLDER.replace("status: accepted", f"superseded-by: {SQS}\nstatus: superseded")
    committed(log, {REDIS_FILE: gone, SQS_FILE: over})
    assert "sayso new decision TITLE" in refused(log, "decide", "sqs", "accepted")
    assert f"sayso show {SQS}" in refused(log, "decide", "redis", "accepted")


def test_proposed_decision_cannot_be_superseded(log: Shell) -> None:
    older = OLDER.replace("accepted   # since the first day", "proposed\ndecide-by: 2026-03-24")
    committed(log, {REDIS_FILE: older, SQS_FILE: PROPOSED})
    said = refused(log, "decide", "sqs", "accepted", "--done-when", RUNS)
    assert f"sayso decide {REDIS} withdrawn" in said


def test_concern_without_an_answer_stands_in_the_way(log: Shell) -> None:
    doubt = "concerns:\n  - It costs more\n---\n## Context"
    committed(log, {REDIS_FILE: OLDER, SQS_FILE: PROPOSED.replace("---\n## Context", doubt)})
    said = refused(log, "decide", "sqs", "accepted", "--done-when", RUNS)
    assert "nobody has answered yet: It costs more" in said
    assert f"sayso answer {SQS} 1" in said


def test_door_without_a_way_back_asks_for_its_care(log: Shell) -> None:
    door = PROPOSED.replace("supersedes", "reversibility: one-way\nsupersedes")
    committed(log, {REDIS_FILE: OLDER, SQS_FILE: door})
    said = refused(log, "decide", "sqs", "accepted", "--done-when", RUNS)
    assert "this would be an error" in said
    assert "door without two options" in said


def test_one_that_is_in_force_is_not_accepted_again(log: Shell) -> None:
    committed(log, {REDIS_FILE: OLDER, SQS_FILE: ACCEPTED})
    assert f"sayso show {SQS}" in refused(log, "decide", "sqs", "accepted")


def test_of_two_that_decide_at_once_the_second_hears_of_the_first(log: Shell) -> None:
    committed(log)
    running = [
        started(log, ["decide", "sqs", "accepted", "--done-when", RUNS]),
        started(log, ["decide", "sqs", "rejected", "--why", "It costs too much for us"]),
    ]
    told = [process.communicate()[1] for process in running]
    codes = [process.returncode for process in running]
    assert sorted(codes) == [0, 2]
    first = "rejected" if codes[1] == 0 else "accepted"
    assert f"is {first}, and cannot become" in told[codes.index(2)]
    assert f"status: {first}   # until Friday\n" in log.read(SQS_FILE)
    assert log("check").code == 0

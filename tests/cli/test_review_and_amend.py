"""`sayso review` and `sayso amend`: looking back, and putting right what was decided."""

import pytest

from tests.cli.deciding import ACCEPTED, SQS, SQS_FILE, committed, refused, step
from tests.cli.shell import Shell


def logged(log: Shell, text: str = ACCEPTED) -> Shell:
    return committed(log, {SQS_FILE: text})


def test_outcome_is_written_with_its_day(log: Shell) -> None:
    logged(log)
    given = ["--result", "mixed", "--note", "It costs 70: more", "--next", "keep"]
    assert step(log, "review", "sqs", *given) == {SQS_FILE: (5, 0)}
    assert (
        "outcome:\n  on: 2026-03-20\n  result: mixed\n  note: 'It costs 70: more'\n  next: keep\n"
    ) in log.read(SQS_FILE)


def test_review_that_was_too_early_is_held_again(log: Shell) -> None:
    logged(log, ACCEPTED.replace("decided-on", "review-by: 2026-03-19\ndecided-on"))
    first = ["--result", "too-early", "--again-by", "2026-06-19", "--on", "2026-03-18"]
    assert step(log, "review", "sqs", *first) == {SQS_FILE: (4, 1)}
    assert "review-by: 2026-06-19\n" in log.read(SQS_FILE)
    assert step(log, "review", "sqs", "--result", "better") == {SQS_FILE: (2, 2)}
    assert "outcome:\n  on: 2026-03-20\n  result: better\n" in log.read(SQS_FILE)
    assert "somebody has looked back" in refused(log, "review", "sqs", "--result", "worse")


def test_what_follows_is_told(log: Shell) -> None:
    logged(log)
    said = log("review", "sqs", "--result", "worse", "--next", "revise")
    assert f"sayso new decision TITLE --supersedes {SQS}" in said.err


@pytest.mark.parametrize(
    "arguments, told",
    [
        (["--result", "worse"], "--next keep"),
        (["--result", "better", "--again-by", "2026-06-01"], "leave out `--again-by`"),
        (["--result", "better", "--on", "2026-03-01"], "SO106"),
    ],
)
def test_review_that_says_too_little_is_refused(
    log: Shell, arguments: list[str], told: str
) -> None:
    logged(log)
    assert told in refused(log, "review", "sqs", *arguments)


def test_only_what_is_in_force_is_looked_back_at(log: Shell) -> None:
    committed(log)
    assert f"sayso decide {SQS} accepted" in refused(log, "review", "sqs", "--result", "better")


AMENDED = ["--what", "Billing keeps Redis", "--why", "It needs an order: SQS has none"]


def test_entry_tells_of_a_change_that_stands_in_the_working_tree(log: Shell) -> None:
    logged(log)
    text = log.read(SQS_FILE).replace("moves to SQS.", "moves to SQS, but for 1 of 6.")
    log.write(SQS_FILE, text)
    assert log("check", "--base", "HEAD").code == 1
    said = log("amend", "sqs", *AMENDED)
    assert "belong into one commit" in said.err
    assert (
        "amendments:\n  - on: 2026-03-20\n    what: Billing keeps Redis\n"
        "    why: 'It needs an order: SQS has none'\n---\n"
    ) in log.read(SQS_FILE)
    assert log("check", "--base", "HEAD").code == 0


def test_entry_may_come_before_the_text(log: Shell) -> None:
    logged(log)
    assert f"now the text itself: {SQS_FILE}" in log("amend", "sqs", *AMENDED).err
    log.commit()
    assert step(log, "amend", "sqs", *AMENDED) == {SQS_FILE: (3, 0)}


def test_what_is_only_proposed_needs_no_amendment(log: Shell) -> None:
    committed(log)
    assert f"edit {SQS_FILE} as you like" in refused(log, "amend", "sqs", *AMENDED)


def test_amendment_says_what_and_why(log: Shell) -> None:
    logged(log)
    assert "`--what` is empty" in refused(log, "amend", "sqs", "--why", "x")
    assert "`--why` is empty" in refused(log, "amend", "sqs", "--what", "x")

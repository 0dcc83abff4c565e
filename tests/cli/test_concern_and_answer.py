"""`sayso concern` and `sayso answer`: a doubt is put on record, and gets its answer."""

import pytest

from tests.cli.deciding import (
    OLDER,
    PROPOSED,
    REDIS_FILE,
    SQS,
    SQS_FILE,
    committed,
    refused,
    started,
    step,
)
from tests.cli.shell import Shell

DOUBTS = """concerns:
  - A message holds 256 KB
  - {concern: It costs more, by: minh}
  - concern: "Nobody knows it"
    answer: Hoa does, and shows it to two others
    outcome: kept
---
## Context"""

DOUBTED = PROPOSED.replace("---\n## Context", DOUBTS)


def test_concern_is_added_and_the_next_one_below_it(log: Shell) -> None:
    committed(log)
    assert step(log, "concern", "sqs", "A message holds 256 KB: at most") == {SQS_FILE: (2, 0)}
    assert step(log, "concern", "sqs", "It costs more", "--by", "minh@example.com") == {
        SQS_FILE: (2, 0)
    }
    assert (
        "concerns:\n  - concern: 'A message holds 256 KB: at most'\n"
        "  - concern: It costs more\n    by: minh\n---\n"
    ) in log.read(SQS_FILE)


def test_command_says_how_to_answer(log: Shell) -> None:
    committed(log)
    assert f'`sayso answer {SQS} 1 "…" --outcome changed|kept`' in log("concern", "sqs", "Hm").err


@pytest.mark.parametrize(
    "arguments, told",
    [
        (["redis", "It loses jobs"], "sayso new decision TITLE --supersedes"),
        (["sqs", ""], "the concern is empty"),
        (["sqs", "two\nlines"], "more than one line"),
        (["sqs", "Hm", "--by", "nobody"], "no person is called `nobody`"),
        (["linh", "Hm"], "no decision is called"),
    ],
)
def test_concern_that_has_no_place_is_refused(log: Shell, arguments: list[str], told: str) -> None:
    committed(log)
    assert told in refused(log, "concern", *arguments)


def test_same_concern_is_not_put_on_record_twice(log: Shell) -> None:
    committed(log, {REDIS_FILE: OLDER, SQS_FILE: DOUBTED})
    assert "has this concern already" in refused(log, "concern", "sqs", "It costs more")


def test_concern_about_what_is_over_is_refused(log: Shell) -> None:
    over = PROPOSED.replace("status: proposed", "reason: x\nstatus: rejected")
    committed(log, {REDIS_FILE: OLDER, SQS_FILE: over})
    assert "nobody will answer there" in refused(log, "concern", "sqs", "It costs more")


def test_each_concern_is_answered_as_it_is_written(log: Shell) -> None:
    committed(log, {REDIS_FILE: OLDER, SQS_FILE: DOUBTED})
    said = "Larger payloads go to S3, and the message names them"
    assert step(log, "answer", "sqs", "1", said, "--outcome", "changed") == {SQS_FILE: (3, 1)}
    assert step(log, "answer", "sqs", "--outcome", "withdrawn") == {SQS_FILE: (1, 1)}
    assert (
        "  - concern: A message holds 256 KB\n"
        f"    answer: {said}\n    outcome: changed\n"
        "  - {concern: It costs more, by: minh, outcome: withdrawn}\n"
        '  - concern: "Nobody knows it"\n'
    ) in log.read(SQS_FILE)


@pytest.mark.parametrize(
    "words",
    [["2", "It is 70 euros a month"], ["costs", "It is 70 euros a month"]],
)
def test_concern_is_named_by_number_or_by_a_part(log: Shell, words: list[str]) -> None:
    committed(log, {REDIS_FILE: OLDER, SQS_FILE: DOUBTED})
    step(log, "answer", "sqs", *words, "--outcome", "kept")
    assert (
        "{concern: It costs more, by: minh, answer: It is 70 euros a month, outcome: kept}"
        in log.read(SQS_FILE)
    )


def test_concern_taken_back_needs_no_answer(log: Shell) -> None:
    committed(log, {REDIS_FILE: OLDER, SQS_FILE: DOUBTED})
    step(log, "answer", "sqs", "256", "--outcome", "withdrawn")
    assert "256 KB\n    outcome: withdrawn\n" in log.read(SQS_FILE)


@pytest.mark.parametrize(
    "words, outcome, told",
    [
        (["It is fine with us all"], "kept", "1: A message holds 256 KB; 2: It costs more"),
        (["9", "It is fine with us all"], "kept", "`9` means no concern"),
        (["s", "It is fine with us all"], "kept", "`s` means several concerns"),
        (["3", "Somebody else does too"], "changed", "answered already: Hoa does"),
        (["1", ""], "kept", "an answer is missing"),
        (["1", "two", "words"], "kept", "put it into quotes"),
    ],
)
def test_answer_that_is_not_clear_is_refused(
    log: Shell, words: list[str], outcome: str, told: str
) -> None:
    committed(log, {REDIS_FILE: OLDER, SQS_FILE: DOUBTED})
    assert told in refused(log, "answer", "sqs", *words, "--outcome", outcome)


def test_answer_where_nothing_waits_is_refused(log: Shell) -> None:
    committed(log)
    assert "waits for an answer" in refused(log, "answer", "sqs", "So", "--outcome", "kept")


def test_empty_answer_that_stands_there_is_filled(log: Shell) -> None:
    open_ = '- concern: It costs more\n  answer: "-"\n  outcome:   # open\n'
    text = PROPOSED.replace("---\n## Context", f"concerns:\n{open_}---\n## Context")
    committed(log, {REDIS_FILE: OLDER, SQS_FILE: text})
    said = log("answer", "sqs", "It is 70 euros a month", "--outcome", "kept")
    assert f"`sayso decide {SQS} accepted`" in said.err
    assert log.read(SQS_FILE) == text.replace('"-"', "It is 70 euros a month").replace(
        "outcome:   # open", "outcome: kept   # open"
    )


def test_text_is_to_say_what_a_doubt_has_changed(log: Shell) -> None:
    committed(log, {REDIS_FILE: OLDER, SQS_FILE: DOUBTED})
    log.fine("answer", "sqs", "1", "Larger ones go to S3", "--outcome", "changed")
    said = log("answer", "sqs", "It is 70 euros a month", "--outcome", "changed")
    assert f"let the text say so too: {SQS_FILE}" in said.err


def test_many_concerns_raised_at_once_are_all_kept(log: Shell) -> None:
    committed(log)
    texts = [f"Doubt number {number}" for number in range(6)]
    running = [started(log, ["concern", "sqs", text]) for text in texts]
    for process in running:
        _, told = process.communicate()
        assert process.returncode == 0, told
    written = log.read(SQS_FILE)
    assert sorted(text for text in texts if f"  - concern: {text}\n" in written) == texts
    assert written.count("concern:") == len(texts)
    assert log("check", "--base", "HEAD").code == 0
    assert sorted(log.files()) == [REDIS_FILE, SQS_FILE, "owners.yaml"]

import pytest

from sayso.engine import run
from sayso.rules.decisions.brushed_off_concern import brushed_off_concern
from sayso.rules.decisions.unanswered_concern import unanswered_concern
from sayso.settings import Settings
from tests.logs import log_of
from tests.rules.checking import findings, messages
from tests.rules.decisions.made import decision

LACKS = ["concern has no `answer`, and the decision is accepted"]


def doubted(more: str = "", status: str = "accepted") -> dict[str, str]:
    return decision(status, f"concerns:\n  - concern: We may be asked for it\n    {more}")


@pytest.mark.parametrize(
    "more", ["", "by: minh", "outcome: kept", "answer: '?'", "answer: ' '", "answer:"]
)
def test_a_concern_without_an_answer(more: str) -> None:
    assert messages(unanswered_concern, doubted(more)) == LACKS


@pytest.mark.parametrize("more", ["answer: Nobody was, in 6 years", "outcome: withdrawn"])
def test_answered_or_taken_back(more: str) -> None:
    assert messages(unanswered_concern, doubted(more)) == []


@pytest.mark.parametrize("status", ["proposed", "rejected", "superseded"])
def test_answers_are_due_when_a_decision_is_accepted(status: str) -> None:
    assert messages(unanswered_concern, doubted(status=status)) == []


def test_an_empty_answer_is_told_elsewhere() -> None:
    assert messages(unanswered_concern, doubted("answer: ''")) == []


def test_bare_lines_are_concerns_too() -> None:
    files = decision("accepted", "concerns:\n  - It is needed\n  - concern: It is cheap\n")
    first, second = findings(unanswered_concern, files)
    assert (first.where.start.line, first.where.start.column) == (6, 5)
    assert (second.where.start.line, second.where.start.column) == (7, 14)


def brushed_off(answer: str, more: str = "") -> bool:
    return bool(messages(brushed_off_concern, doubted(f'answer: "{answer}"\n    {more}')))


@pytest.mark.parametrize(
    "answer",
    [
        "ok",
        "OK!",
        "Noted.",
        "will do",
        "No.",
        "n/a",
        "We disagree",
        "Noted, thanks for raising this.",
        "We will look into it.",
        "We'll keep that in mind.",
        "We\u2019ll keep an eye on it",
        "Good point - this will be taken into account",
        "Thank you for your feedback, we will consider it carefully",
        "Will be discussed later with the team.",
    ],
)
def test_what_brushes_off(answer: str) -> None:
    assert brushed_off(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "Nobody was asked yet",
        "We keep one year of it",
        "See #12",
        "https://example.com/talk",
        "In 2026-03-01-keep-a-copy",
        "docs/retention.md",
        "Noted; finance needs no more than a year of it",
        "We will look into it once the audit of 2027 is over",
        "TBD",
    ],
)
def test_what_takes_the_concern_up(answer: str) -> None:
    assert not brushed_off(answer)


def test_a_concern_that_was_taken_back_needs_few_words() -> None:
    assert not brushed_off("noted", "outcome: withdrawn")
    assert brushed_off("noted", "outcome: changed")


def test_proposals_are_told_too_and_the_doubt_is_shown() -> None:
    (found,) = findings(brushed_off_concern, doubted("answer: ok", status="proposed"))
    assert found.message == "answer `ok` says little of the concern"
    assert [one.label for one in found.related] == ["what was doubted"]


@pytest.mark.parametrize("language, count", [("en", 1), ("en-GB", 1), ("vi", 0)])
def test_only_english_is_read(language: str, count: int) -> None:
    log = log_of(doubted("answer: noted"), settings=Settings(language=language))
    assert len(run(log, [brushed_off_concern])) == count

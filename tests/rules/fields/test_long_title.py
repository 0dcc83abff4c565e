from sayso.rules.fields.long_title import long_title
from tests.rules.checking import DECISION, decision, goal, messages


def titled(count: int) -> dict[str, str]:
    title = " ".join(["word"] * count)
    return {DECISION: decision("owner: linh")[DECISION].replace("Use SQS for the job queue", title)}


def test_twelve_words_are_enough_for_a_decision() -> None:
    assert messages(long_title, titled(12)) == []
    assert messages(long_title, titled(13)) == ["title has 13 words, expected at most 12"]


def test_marks_between_words_are_no_words() -> None:
    files = titled(12)
    files[DECISION] = files[DECISION].replace("word word", "word - word", 1)
    assert messages(long_title, files) == []


def test_goals_may_take_eighteen() -> None:
    for count, told in ((18, 0), (19, 1)):
        files = goal("2026-Q1/a", "status: draft")
        path = "goals/2026-Q1/a.md"
        files[path] = files[path].replace("No job is lost", " ".join(["word"] * count))
        assert len(messages(long_title, files)) == told

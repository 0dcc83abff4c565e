import pytest

from sayso.engine import run
from sayso.rules import RULES
from sayso.rules.files.merge_conflict import merge_conflict
from tests.logs import log_of
from tests.rules.checking import DECISION, decision, findings

CONFLICT = "<<<<<<< HEAD\nowner: linh\n=======\nowner: minh\n>>>>>>> theirs"
RECORD = decision("owner: linh")[DECISION]


def told(text: str) -> list[str]:
    return [f"{one.where.start.line} {one.code}" for one in run(log_of({DECISION: text}), RULES)]


@pytest.mark.parametrize(
    "text,line",
    [
        (decision(CONFLICT)[DECISION], 5),
        (f"<<<<<<< HEAD\n{RECORD}=======\n{RECORD}>>>>>>> theirs\n", 1),
        (RECORD.replace("---\n##", "<<<<<<< HEAD\nx\n=======\n>>>>>>> theirs\n##"), 6),
        (decision(CONFLICT)[DECISION].replace("\n", "\r\n"), 5),
    ],
)
def test_nothing_else_is_said_of_a_file_that_it_keeps_from_being_read(text: str, line: int) -> None:
    assert told(text) == [f"{line} SO011"]


def test_record_with_a_conflict_in_its_body_is_checked_as_always() -> None:
    text = RECORD.replace("owner: linh", "x-a: b") + CONFLICT.replace("owner: ", "") + "\n"
    assert told(text) == ["2 SO201", "9 SO011"]


def test_conflict_in_the_file_of_owners_is_told_too() -> None:
    (found,) = findings(merge_conflict, {"owners.yaml": f"people:\n{CONFLICT}\n"})
    assert (found.where.path, found.where.start.line) == ("owners.yaml", 2)
    assert found.related[0].start.line == 6


@pytest.mark.parametrize("left", ["<<<<<<< HEAD\n", "=======\nx\n>>>>>>> theirs\n"])
def test_half_of_a_conflict_is_one_still(left: str) -> None:
    assert len(findings(merge_conflict, {DECISION: f"{RECORD}{left}"})) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"```diff\n{CONFLICT}\n```\n",
        "    <<<<<<< HEAD\n",
        ">>>>>>> a quote in a quote\n",
        "Headings\n=======\n",
        "<<<<<<<< eight\n",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert findings(merge_conflict, {DECISION: RECORD + text}) == []

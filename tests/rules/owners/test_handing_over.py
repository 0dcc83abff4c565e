"""Who had a decision, who has it, and what is told of it."""

import pytest

from sayso.engine import run
from sayso.rules.owners.handoff_missing import handoff_missing
from sayso.rules.owners.owner_became_supporter import owner_became_supporter
from tests.logs import OWNERS, log_of

PATH = "decisions/2026-03-10-use-sqs.md"
WHY = "handoffs: [{on: 2026-03-18, from: linh, to: minh, why: Linh moves on}]\n"
OLD = "handoffs: [{on: 2026-03-01, from: hoa, to: linh, why: Hoa moves on}]\n"


def record(owner: str, more: str = "") -> str:
    return f"---\ntitle: Use SQS\nstatus: proposed\nowner: {owner}\n{more}---\n## Context\nRedis.\n"


def codes(was: str, now: str, **standing: str) -> list[str]:
    files = {path.replace("_", "."): text for path, text in standing.items()}
    log = log_of({**files, PATH: now}, versions=[{PATH: was}])
    return [one.code for one in run(log, [owner_became_supporter, handoff_missing])]


@pytest.mark.parametrize(
    "more, expected",
    [
        ("", ["SO209"]),
        (WHY, []),
        (WHY.replace(", why: Linh moves on", ""), []),
        (WHY.replace("to: minh", "to: hoa"), ["SO209"]),
        ("supporter: linh\n", ["SO208"]),
        ("supporter: hoa\n", ["SO209"]),
        (f"supporter: linh\n{WHY}", []),
        ("supporter: linh\n" + WHY.replace(", why: Linh moves on", ""), ["SO208"]),
        ("supporter: linh\n" + WHY.replace("Linh moves on", "'  '"), ["SO208"]),
    ],
)
def test_what_handoffs_tell(more: str, expected: list[str]) -> None:
    assert codes(record("linh"), record("minh", more)) == expected


def test_entry_that_was_there_before_tells_nothing_new() -> None:
    assert codes(record("linh", OLD), record("minh", OLD)) == ["SO209"]
    there = WHY.replace("to: minh", "to: minh, why: Once before")
    assert codes(record("linh", there), record("minh", there)) == ["SO209"]


@pytest.mark.parametrize("was", ["tbd", "platform", "somebody-else", "''"])
def test_nobody_had_it(was: str) -> None:
    assert codes(record(was), record("minh")) == []


def test_handle_of_the_same_person() -> None:
    renamed = OWNERS.replace("  linh:\n", "  lin:\n    previously: [linh]\n", 1)
    assert codes(record("linh"), record("lin"), owners_yaml=renamed) == []
    assert codes(record("linh"), record("minh"), owners_yaml=renamed) == ["SO209"]


def test_without_owners_names_count_as_they_stand() -> None:
    log = log_of({"owners.yaml": "people: {}\n", PATH: record("b")}, versions=[{PATH: record("a")}])
    assert [one.code for one in run(log, [handoff_missing])] == ["SO209"]


def test_owner_who_was_the_supporter_already_changes_nothing() -> None:
    assert codes(record("linh", "supporter: hoa\n"), record("linh", "supporter: minh\n")) == []

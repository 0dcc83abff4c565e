import pytest

from sayso.engine import run
from sayso.rules import RULES
from sayso.rules.fields.unknown_key import unknown_key
from tests.logs import log_of
from tests.rules.checking import DECISION, decision, findings, goal, mended, messages


@pytest.mark.parametrize(
    "written,meant",
    [
        ("deciders: [linh]", "decision-makers: [linh]"),
        ("decided-by: linh", "decision-makers: linh"),
        ("Reviewed By: 2026-04-01", "review-by: 2026-04-01"),
        ("review_by: 2026-04-01", "review-by: 2026-04-01"),
        ("revisit-on: 2026-04-01", "review-by: 2026-04-01"),
        ("created: 2026-03-10", "opened-on: 2026-03-10"),
        ("labels: [queue]", "tags: [queue]"),
        ("replaces: a", "supersedes: a"),
        ("acceptance-criteria: [a]", "done-when: [a]"),
        ("dri: linh", "owner: linh"),
        ("created: 10.03.2026", "opened-on: 10.03.2026"),
        ("created: 2026-13-01", "opened-on: 2026-13-01"),
        ("opend-on: 10.03.2026", "opened-on: 10.03.2026"),
        ("opend-on: 2026-13-01", ""),
        ("Owner: linh", "owner: linh"),
        ("nothing-alike: linh", ""),
    ],
)
def test_other_names_are_mended(written: str, meant: str) -> None:
    files = decision(written)
    (found,) = findings(unknown_key, files)
    assert bool(found.fix) == bool(meant)
    assert meant in mended(unknown_key, files).get(DECISION, "")


def test_name_is_offered_only_where_the_value_fits() -> None:
    files = decision("reviewed-by: minh")
    (found,) = findings(unknown_key, files)
    assert (found.message, found.hint, found.fix) == ("unknown key `reviewed-by`", "", None)


def test_no_field_is_given_twice_by_a_fix() -> None:
    files = decision("deciders: [linh]\ndecider: minh")
    assert [one.fix is not None for one in findings(unknown_key, files)] == [True, False]
    assert messages(unknown_key, decision("owner: linh\ndri: minh")) == ["unknown key `dri`"]
    assert mended(unknown_key, decision("owner: linh\ndri: minh")) == {}


def test_field_meant_is_not_called_missing_too() -> None:
    files = {
        DECISION: "---\ntitle: Use SQS\nstatus: proposed\ndri: linh\ndue: 2026-03-24\n---\n"
        "## Context\nRedis loses jobs.\n"
    }
    assert {one.code for one in run(log_of(files), RULES)} == {"SO102"}


def test_keys_inside_entries_are_read_too() -> None:
    fields = "owner: linh\nconcerns:\n  - concern: a\n    anwser: b"
    assert "    answer: b" in mended(unknown_key, decision(fields))[DECISION]


def test_goals_have_names_of_their_own() -> None:
    files = goal("2026-Q1/a", "status: draft\nkey-results: [a]\nmotivation: b")
    text = mended(unknown_key, files)["goals/2026-Q1/a.md"]
    assert "done-when: [a]\nwhy: b\n" in text


def test_own_keys_are_the_teams() -> None:
    assert messages(unknown_key, decision("x-ticket: OPS-1")) == []


def test_way_to_keep_a_field_is_named() -> None:
    (found,) = findings(unknown_key, decision("nav_order: 2"))
    assert found.notes == ("a field of your own begins with `x-`",)

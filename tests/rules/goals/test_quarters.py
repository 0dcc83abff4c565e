from sayso.rules.goals.quarter_without_not_doing import quarter_without_not_doing
from sayso.rules.goals.quarter_without_why import quarter_without_why
from tests.rules.checking import findings, goal, messages

OVER = "status: closed\nclosed: {on: 2025-12-30, result: dropped}"


def page(fields: str) -> dict[str, str]:
    return {"goals/2026-Q1/README.md": f"---\n{fields}\n---\n"}


def test_missing_page_is_told_once_at_a_goal_that_is_not_over() -> None:
    files = {
        **goal("2026-Q2/a", OVER),
        **goal("2026-Q2/b", "status: draft"),
        **goal("2026-Q2/c", "status: draft"),
    }
    (found,) = findings(quarter_without_why, files)
    assert (found.where.path, found.where.start.line) == ("goals/2026-Q2/b.md", 1)
    assert found.message == "`2026-Q2` has goals and no page of its own"
    assert found.hint == "its page would be `goals/2026-Q2/README.md`"
    assert found.severity.word == "warning"


def test_page_that_cannot_be_read_is_not_missing() -> None:
    files = {**goal("2026-Q2/a", "status: draft"), "goals/2026-Q2/README.md": "no fields\n"}
    assert messages(quarter_without_why, files) == []
    assert messages(quarter_without_not_doing, files) == []


def test_quarter_without_goals_needs_no_page_and_a_page_needs_a_why() -> None:
    assert messages(quarter_without_why, {}) == []
    (found,) = findings(quarter_without_why, page("theme: Calm"))
    assert (found.message, found.where.start.line) == ("quarter does not say `why`", 2)
    assert findings(quarter_without_why, page(""))[0].where.start.line == 1


def test_why_that_is_empty_or_of_another_shape_is_told_elsewhere() -> None:
    assert messages(quarter_without_why, page('why: ""')) == []
    assert messages(quarter_without_why, page("why: [a]")) == []
    assert messages(quarter_without_not_doing, page("not-doing: {a: b}")) == []


def test_empty_not_doing_says_nothing() -> None:
    (found,) = findings(quarter_without_not_doing, page("why: Calm\nnot-doing: []"))
    assert found.where.start.line == 3
    assert messages(quarter_without_not_doing, page("not-doing: New regions")) == []

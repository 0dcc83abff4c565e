from sayso.rules.goals.goals_in_a_circle import goals_in_a_circle
from tests.rules.checking import findings, goal, messages


def chain(**supports: str) -> dict[str, str]:
    files: dict[str, str] = {}
    for name, above in supports.items():
        files |= goal(f"2026-Q1/{name}", f"status: draft\nsupports: 2026-Q1/{above}")
    return files


def test_goal_may_not_support_itself() -> None:
    assert messages(goals_in_a_circle, chain(a="a")) == ["`2026-Q1/a` supports itself"]


def test_circle_is_told_once_at_its_first_goal() -> None:
    (found,) = findings(goals_in_a_circle, chain(a="c", c="b", b="d", d="c", e="a"))
    assert found.where.path == "goals/2026-Q1/b.md"
    assert found.message == "`2026-Q1/b` supports itself via `2026-Q1/d`, `2026-Q1/c`"
    assert len(found.related) == 2


def test_two_circles_are_two_findings() -> None:
    assert len(messages(goals_in_a_circle, chain(a="b", b="a", c="d", d="c"))) == 2


def test_tree_is_no_circle() -> None:
    assert messages(goals_in_a_circle, chain(a="c", b="c", c="d", e="nowhere")) == []

from sayso.rules.goals.carried_twice import carried_twice
from sayso.rules.goals.closed_without_lesson import closed_without_lesson
from sayso.rules.goals.supports_closed_goal import supports_closed_goal
from tests.rules.checking import findings, goal, messages

LESSON = "goal is closed without a `lesson`"


def closed(fields: str) -> dict[str, str]:
    return goal("2026-Q1/a", f"status: closed\nclosed: {{on: 2026-03-02, {fields}}}")


def test_every_ending_teaches_and_those_that_fell_short_have_a_cause() -> None:
    assert messages(closed_without_lesson, closed("result: achieved")) == [LESSON]
    assert messages(closed_without_lesson, closed("result: dropped")) == [LESSON]
    assert messages(closed_without_lesson, closed("result: partial")) == [
        "goal is closed as `partial` without a `cause`",
        LESSON,
    ]
    assert messages(closed_without_lesson, closed("result: missed, cause: C, lesson: L")) == []
    assert messages(closed_without_lesson, closed("result: missed, cause: C, lesson: ' '"))


def test_goal_that_does_not_say_how_it_ended_is_told_elsewhere() -> None:
    assert messages(closed_without_lesson, goal("2026-Q1/a", "status: closed")) == []
    assert messages(closed_without_lesson, goal("2026-Q1/a", "status: closed\nclosed: yes")) == []
    assert messages(closed_without_lesson, closed("note: x")) == [LESSON]


def test_carrying_over_once_is_nothing_special() -> None:
    files = {
        **goal("2025-Q4/a", "status: closed"),
        **goal("2026-Q1/a", "status: active\ncarried-from: 2025-Q4/a"),
    }
    assert messages(carried_twice, files) == []
    files |= goal("2025-Q4/a", "status: closed\ncarried-from: 2025-Q3/a")
    (found,) = findings(carried_twice, files)
    assert found.related[0].path == "goals/2025-Q4/a.md"
    files |= goal("2026-Q1/a", "status: closed\ncarried-from: 2025-Q4/a")
    assert messages(carried_twice, files) == []


def test_goal_that_is_carried_from_itself_or_nowhere_is_told_elsewhere() -> None:
    for earlier in ("2026-Q1/a", "2025-Q4/gone"):
        files = goal("2026-Q1/a", f"status: active\ncarried-from: {earlier}")
        assert messages(carried_twice, files) == []


def test_only_active_goals_are_asked_what_they_support() -> None:
    above = goal("2026-Q1/b", "status: closed\nformerly: 2026-Q1/old")
    for named in ("b", "old"):
        below = goal("2026-Q1/a", f"status: active\nsupports: 2026-Q1/{named}")
        assert len(messages(supports_closed_goal, {**above, **below})) == 1
    below = goal("2026-Q1/a", "status: draft\nsupports: 2026-Q1/b")
    assert messages(supports_closed_goal, {**above, **below}) == []

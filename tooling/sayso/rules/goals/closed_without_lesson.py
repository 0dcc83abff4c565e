"""SO509."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Goal, Log
from sayso.model.values import as_text
from sayso.rule import WARNING, rule

_FELL_SHORT = ("missed", "partial")


@rule("SO509", "closed-without-lesson", WARNING)
def closed_without_lesson(log: Log) -> Iterator[Finding]:
    """A goal was closed and does not say what we learned, or what got in the way.

    ## Why

    The result is soon forgotten; what it taught is what the next quarter is planned with.
    And a goal that fell short of its mark without a stated cause will do so again.

    ## Wrong

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: closed
    owner: linh
    why: Two customers left us in February after they lost orders.
    done-when:
      - All 6 nightly jobs run for 14 days without a loss
    closed:
      on: 2026-03-16
      result: missed
      cause: The provider changed its limits in week 8.
    ---
    ```

    ## Right

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: closed
    owner: linh
    why: Two customers left us in February after they lost orders.
    done-when:
      - All 6 nightly jobs run for 14 days without a loss
    closed:
      on: 2026-03-16
      result: missed
      cause: The provider changed its limits in week 8.
      lesson: Ask for the limits in writing before we build on them.
    ---
    ```

    ## How to mend it

    Write a `lesson`: what you know now that you did not know at the start. For a goal that
    was missed, or met in part, write the `cause` too. Causes are events, not people.

    ## What it cannot know

    Whether the lesson was drawn.
    """
    for goal in log.goals:
        if goal.status == "closed" and goal.closed:
            yield from _unsaid(goal)


def _unsaid(goal: Goal) -> Iterator[Finding]:
    result = goal.result or ""
    if not _says(goal, "lesson"):
        yield Finding(
            goal.at("closed", "result"),
            "goal is closed without a `lesson`",
            notes=("ask: what do we know now that we did not know?",),
        )
    if result in _FELL_SHORT and not _says(goal, "cause"):
        yield Finding(
            goal.at("closed", "result"),
            f"goal is closed as `{result}` without a `cause`",
            notes=("ask: what got in the way?",),
        )


def _says(goal: Goal, key: str) -> bool:
    return bool((as_text(goal.closed.get(key)) or "").strip())

"""SO507."""

from collections.abc import Iterator
from datetime import date

from sayso.diagnostics import Finding, Place
from sayso.model import Goal, Log
from sayso.model.standing import days_in, is_quiet, last_word
from sayso.model.values import as_list, as_map
from sayso.rule import WARNING, rule
from sayso.rules.goals.pace import is_served


@rule("SO507", "quiet-goal", WARNING, kind="clock", across=True)
def quiet_goal(log: Log) -> Iterator[Finding]:
    """Nobody has said for weeks how an active goal stands.

    ## Why

    Silence looks the same whether all is well or nobody has begun. A line every three weeks
    takes a minute, and it comes in time for others to help.

    ## Wrong

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: Two customers left us in February after they lost orders.
    done-when: All 6 nightly jobs run for 14 days without a loss
    check-ins:
      - {on: 2026-02-09, status: on-track, note: Two jobs are moved}
    ---
    ```

    ## Right

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: Two customers left us in February after they lost orders.
    done-when: All 6 nightly jobs run for 14 days without a loss
    check-ins:
      - {on: 2026-02-09, status: on-track, note: Two jobs are moved}
      - {on: 2026-03-16, status: at-risk, note: The third job waits for the new region}
    ---
    ```

    ## How to mend it

    Add a check-in: the day, `on-track`, `at-risk` or `off-track`, and a line. "At risk" is
    good news when it comes early. If nobody works on it, close it as `dropped`.

    ## What it cannot know

    What was said elsewhere. The first check-in of a quarter is asked for after 14 days.
    """
    for goal in log.goals:
        if is_quiet(goal, log.quarter_of(goal), log.today):
            yield _finding(log, goal)


def _finding(log: Log, goal: Goal) -> Finding:
    days = days_in(log.quarter_of(goal), log.today)
    last = last_word(goal)
    asked = "ask: how does it stand?"
    return Finding(
        _place(goal, last),
        f"no check-in for {(log.today - last).days} days, the last on `{last}`"
        if last
        else f"goal is `active` without a check-in, {days} days into {goal.quarter}",
        notes=(asked,) if is_served(log, goal) else ("no decision serves it either", asked),
        subject=f"quiet since {last or goal.quarter}",
    )


def _place(goal: Goal, last: date | None) -> Place:
    for index, item in enumerate(as_list(goal.values.get("check-ins"))):
        if last and as_map(item).get("on") == last.isoformat():
            return goal.at("check-ins", index, "on")
    return goal.at("status")

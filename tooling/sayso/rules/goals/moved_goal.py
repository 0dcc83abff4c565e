"""SO506."""

from collections.abc import Iterator

from sayso.criteria.then import Moved, moved_criteria
from sayso.diagnostics import Finding
from sayso.model import Goal, Log
from sayso.rule import WARNING, rule
from sayso.rules.done.entries import has_new_entry
from sayso.rules.quarters import has_begun


@rule("SO506", "moved-goal", WARNING, kind="history")
def moved_goal(log: Log) -> Iterator[Finding]:
    """A goal's criteria changed after its quarter had begun, and `moved` does not tell of it.

    ## Why

    A goal that moves quietly is always reached. In the review nobody can tell what the quarter
    set out to do, and next quarter's numbers are as soft as these. Moving it openly costs one
    line, and everybody plans with the new one from that day.

    ## Wrong

    ```before/goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: Two customers left us in autumn after they lost orders.
    done-when: All 6 nightly jobs run for 7 days without a loss
    check-ins: [{on: 2026-03-15, status: on-track}]
    ---
    ```

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: Two customers left us in autumn after they lost orders.
    done-when: All 9 nightly jobs run for 7 days without a loss
    check-ins: [{on: 2026-03-15, status: on-track}]
    ---
    ```

    ## Right

    ```before/goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: Two customers left us in autumn after they lost orders.
    done-when: All 6 nightly jobs run for 7 days without a loss
    check-ins: [{on: 2026-03-15, status: on-track}]
    ---
    ```

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: Two customers left us in autumn after they lost orders.
    done-when: All 9 nightly jobs run for 7 days without a loss
    check-ins: [{on: 2026-03-15, status: on-track}]
    moved:
      - {on: 2026-03-12, what: 9 jobs instead of 6, why: Billing joined the queue}
    ---
    ```

    ## How to mend it

    Add an entry to `moved` with the day, what changed and why. If the goal is not what it was,
    close it with its result and write another one.

    ## What it cannot know

    Whether the team knew. Spelling and the like pass; so does a `from` that was unknown and is
    now measured, and all that is progress: `now`, `met-on`, `evidence`. Drafts may change, and so
    may every goal until its quarter begins.
    """
    for was, now in log.changed_goals:
        if was.status == "active" and has_begun(log, was, now) and "done-when" not in now.excused:
            moved = moved_criteria(was, now) if was.criteria else []
            if moved and not has_new_entry(was, now, "moved"):
                yield _finding(log, now, moved)


def _finding(log: Log, goal: Goal, moved: list[Moved]) -> Finding:
    more = f", and {len(moved) - 1} more" if len(moved) > 1 else ""
    return Finding(
        moved[0].place,
        f"`done-when` changed in the quarter: {moved[0].told}{more}",
        hint="no new entry under `moved`",
        notes=(f"{goal.quarter} began on {log.quarter_of(goal).starts}",),
        subject=f"moved: {moved[0].told}",
    )

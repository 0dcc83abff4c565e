"""SO510."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import NOTE, rule


@rule("SO510", "carried-twice", NOTE, across=True)
def carried_twice(log: Log) -> Iterator[Finding]:
    """A goal is carried into another quarter for the second time.

    ## Why

    Once is a plan that met the world. Twice may mean that the goal is too large, that it
    waits for somebody, or that it is no longer what we want. It deserves a talk.

    ## Wrong

    ```goals/2025-Q3/README.md
    ---
    theme: A calm summer
    why: The team was on call every second week in spring.
    not-doing: [New regions]
    ---
    ```

    ```goals/2025-Q3/no-lost-jobs.md
    ---
    title: No background job is lost
    status: closed
    owner: linh
    closed: {on: 2025-09-30, result: dropped, lesson: Two weeks a quarter are not enough for it}
    ---
    ```

    ```goals/2025-Q4/README.md
    ---
    theme: Ready for the holidays
    why: Two thirds of the orders of the year come in these weeks.
    not-doing: [New regions]
    ---
    ```

    ```goals/2025-Q4/no-lost-jobs.md
    ---
    title: No background job is lost
    status: closed
    owner: linh
    carried-from: 2025-Q3/no-lost-jobs
    closed: {on: 2025-12-30, result: dropped, lesson: It needs the new provider first}
    ---
    ```

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: Two customers left us in February after they lost orders.
    carried-from: 2025-Q4/no-lost-jobs
    done-when: All 6 nightly jobs run for 14 days without a loss
    check-ins: [{on: 2026-03-16, status: on-track}]
    ---
    ```

    ## Right

    ```goals/2026-Q1/alarm-on-lost-jobs.md
    ---
    title: A lost job is noticed within 5 minutes
    status: active
    owner: linh
    why: Two customers left us in February after they lost orders.
    done-when: All 6 nightly jobs raise an alarm in 3 drills
    check-ins: [{on: 2026-03-16, status: on-track}]
    ---
    ```

    ## How to mend it

    Talk about it, and then make it smaller, give it the time it needs, or let it go. Where
    it is right as it is, say in a `waive` entry why.

    ## What it cannot know

    Whether the goal was pursued in between. Long work is not wrong work.
    """
    for goal in log.goals:
        earlier = None if goal.softened else goal.text("carried-from")
        before = log.goal(earlier) if earlier else None
        if before is not None and before is not goal and before.text("carried-from"):
            yield Finding(
                goal.at("carried-from"),
                "goal is carried over for the second time",
                notes=("ask: what would make it smaller?",),
                related=(before.at("carried-from", label="the first time"),),
            )

"""SO513."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import WARNING, rule


@rule("SO513", "supports-closed-goal", WARNING, across=True)
def supports_closed_goal(log: Log) -> Iterator[Finding]:
    """An active goal supports one that is over.

    ## Why

    The work goes on while what it was for has ended. Often it is still worth doing, for
    another reason; sometimes nobody has told the people who do it.

    ## Wrong

    ```goals/2026-Q1/happy-customers.md
    ---
    title: Customers stay with us
    status: closed
    owner: hoa
    closed: {on: 2026-03-02, result: dropped, lesson: They left for the price and nothing else}
    ---
    ```

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: Every lost job is an order that nobody ships.
    supports: 2026-Q1/happy-customers
    done-when: All 6 nightly jobs run for 14 days without a loss
    check-ins: [{on: 2026-03-16, status: on-track}]
    ---
    ```

    ## Right

    ```goals/2026-Q1/happy-customers.md
    ---
    title: Customers stay with us
    status: closed
    owner: hoa
    closed: {on: 2026-03-02, result: dropped, lesson: They left for the price and nothing else}
    ---
    ```

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: Every lost job is an order that nobody ships.
    done-when: All 6 nightly jobs run for 14 days without a loss
    check-ins: [{on: 2026-03-16, status: on-track}]
    ---
    ```

    ## How to mend it

    Let it support another goal, let it stand alone with a `why` of its own, or close it too.

    ## What it cannot know

    Whether the larger goal lives on under another name.
    """
    for goal in log.goals:
        named = goal.text("supports") if goal.status == "active" else None
        above = log.goal(named) if named else None
        if above is not None and above.status == "closed":
            yield Finding(
                goal.at("supports"),
                f"`{named}` is closed, and this goal that supports it is active",
                related=(above.at("status", label="closed here"),),
            )

"""SO512."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import ERROR, rule
from sayso.rules.circles import circles, round_trip


@rule("SO512", "goals-in-a-circle", ERROR, across=True)
def goals_in_a_circle(log: Log) -> Iterator[Finding]:
    """A goal supports itself, straight or by way of others.

    ## Why

    Going up from goal to goal should lead to the reason for all of them. Round a circle it
    leads nowhere, and no page can show which goal is the larger one.

    ## Wrong

    ```goals/2026-Q1/happy-customers.md
    ---
    title: Customers stay with us
    status: active
    owner: hoa
    why: Two customers left us in February after they lost orders.
    supports: 2026-Q1/no-lost-jobs
    done-when: No customer leaves us for 90 days
    check-ins: [{on: 2026-03-16, status: on-track}]
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
    status: active
    owner: hoa
    why: Two customers left us in February after they lost orders.
    done-when: No customer leaves us for 90 days
    check-ins: [{on: 2026-03-16, status: on-track}]
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

    ## How to mend it

    Take `supports` out of the goal that is the larger one.

    ## What it cannot know

    Which of them that is.
    """
    goals = {goal.id: goal for goal in log.goals}
    above = {
        goal.id: [found.id]
        for goal in log.goals
        if (named := goal.text("supports")) and (found := log.goal(named))
    }
    for circle in circles(above):
        first, *others = (goals[one] for one in circle)
        yield Finding(
            first.at("supports"),
            f"`{first.id}` supports itself{round_trip(circle)}",
            related=tuple(one.at("supports", label="and this one") for one in others),
        )

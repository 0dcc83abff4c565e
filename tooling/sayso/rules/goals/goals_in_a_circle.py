"""SO512."""

from collections.abc import Iterator, Mapping

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import ERROR, rule


@rule("SO512", "goals-in-a-circle", ERROR)
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
        goal.id: found.id
        for goal in log.goals
        if (named := goal.text("supports")) and (found := log.goal(named))
    }
    for circle in _circles(above):
        first, *others = (goals[one] for one in circle)
        round_trip = " via " + ", ".join(f"`{one.id}`" for one in others) if others else ""
        yield Finding(
            first.at("supports"),
            f"`{first.id}` supports itself{round_trip}",
            related=tuple(one.at("supports", label="and this one") for one in others),
        )


def _circles(above: Mapping[str, str]) -> Iterator[list[str]]:
    """The circles one gets into by going up, each once, from its first id on."""
    seen: set[str] = set()
    for start in above:
        way: list[str] = []
        at = start
        while at in above and at not in seen:
            seen.add(at)
            way.append(at)
            at = above[at]
        if at in way:
            circle = way[way.index(at) :]
            first = circle.index(min(circle))
            yield circle[first:] + circle[:first]

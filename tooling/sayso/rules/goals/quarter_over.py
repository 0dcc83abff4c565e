"""SO508."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.model.standing import outlived
from sayso.rule import WARNING, rule


@rule("SO508", "quarter-over", WARNING, kind="clock", across=True)
def quarter_over(log: Log) -> Iterator[Finding]:
    """A quarter has ended, and one of its goals is still active.

    ## Why

    A goal that never ends teaches nothing, and it takes a share of the next quarter without
    anybody having chosen that. Ten minutes at the end are enough to say what came of it.

    ## Wrong

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
    status: active
    owner: linh
    why: Two customers left us in autumn after they lost orders.
    done-when: All 6 nightly jobs run for 14 days without a loss
    check-ins: [{on: 2025-12-15, status: at-risk}]
    ---
    ```

    ## Right

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
    why: Two customers left us in autumn after they lost orders.
    done-when: All 6 nightly jobs run for 14 days without a loss
    check-ins: [{on: 2025-12-15, status: at-risk}]
    closed:
      on: 2026-01-05
      result: missed
      cause: The provider changed its limits in week 8.
      lesson: Ask for the limits in writing before we build on them.
      next: keep
    ---
    ```

    ## How to mend it

    Close it with its `result` and a `lesson`. If it goes on, write it anew in the new quarter
    with `carried-from`, as what is worth doing now.

    ## What it cannot know

    Whether the work goes on. A quarter that ends on another day says so with `ends`.
    """
    for goal in log.goals:
        quarter = log.quarter_of(goal)
        ended = outlived(goal, quarter, log.today)
        if ended is not None:
            set_here = "ends" in quarter.values
            yield Finding(
                goal.at("status"),
                f"goal is `active`, and {goal.quarter} ended on {ended}",
                notes=("ask: how did it end, and what do we know now?",),
                related=(quarter.at("ends", label="ended here"),) if set_here else (),
            )

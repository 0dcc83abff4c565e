"""SO501."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import ERROR, rule, told


@rule("SO501", "missing-why", ERROR)
def missing_why(log: Log) -> Iterator[Finding]:
    """An active goal does not say why we pursue it now.

    ## Why

    In the middle of a quarter something more urgent always comes along. A team that knows
    why it set out can tell whether that is still true; a team that does not can only guess.

    ## Wrong

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    done-when:
      - All 6 nightly jobs run for 14 days without a loss
    check-ins:
      - {on: 2026-03-16, status: on-track}
    ---
    ```

    ## Right

    ```goals/2026-Q1/no-lost-jobs.md
    ---
    title: No background job is lost
    status: active
    owner: linh
    why: Two customers left us in February after they lost orders.
    done-when:
      - All 6 nightly jobs run for 14 days without a loss
    check-ins:
      - {on: 2026-03-16, status: on-track}
    ---
    ```

    ## How to mend it

    Write a sentence that you would say to a new colleague who asks. A goal that is still
    being written may wait: its status is `draft`.

    ## What it cannot know

    Whether the reason is a good one, and whether it still holds.
    """
    yield from told(log, "missing-why")

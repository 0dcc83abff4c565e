"""SO503."""

from collections.abc import Iterator

from sayso.diagnostics import Finding, Place
from sayso.model import Goal, Log
from sayso.rule import WARNING, rule

_ASK = ("ask: why these goals, and not others?",)


@rule("SO503", "quarter-without-why", WARNING, across=True)
def quarter_without_why(log: Log) -> Iterator[Finding]:
    """A quarter has goals, and no page that says why these.

    ## Why

    Each goal may make sense alone. What the quarter is about, and why, is what lets people
    choose between two good goals in a week that has room for one.

    ## Wrong

    ```goals/2026-Q1/README.md
    ---
    theme: Jobs we can trust
    not-doing:
      - A new scheduler
    ---
    ```

    ## Right

    ```goals/2026-Q1/README.md
    ---
    theme: Jobs we can trust
    why: Lost jobs cost us two customers in the winter.
    not-doing:
      - A new scheduler
    ---
    ```

    ## How to mend it

    Keep a `README.md` in the quarter's folder. A theme, one sentence as the `why`, and what
    you are not doing are all it needs.

    ## What it cannot know

    Whether the goals follow from the reason.
    """
    for page in log.quarters:
        if page.lacks("why"):
            yield Finding(page.at_key("theme"), "quarter does not say `why`", notes=_ASK)
    for quarter, first in _first_goals(log).items():
        if log.quarter(quarter) is None and quarter not in log.broken:
            path = f"goals/{quarter}/README.md"
            yield Finding(
                Place(first.path),
                f"`{quarter}` has goals and no page of its own",
                hint=f"its page would be `{path}`",
                notes=_ASK,
                subject=quarter,
            )


def _first_goals(log: Log) -> dict[str, Goal]:
    """The goal that stands for each quarter: one that is not over, where there is one."""
    found: dict[str, Goal] = {}
    for goal in sorted(log.goals, key=lambda one: (one.softened, one.id)):
        found.setdefault(goal.quarter, goal)
    return found

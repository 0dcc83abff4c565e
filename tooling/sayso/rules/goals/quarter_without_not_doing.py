"""SO504."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import NOTE, rule


@rule("SO504", "quarter-without-not-doing", NOTE)
def quarter_without_not_doing(log: Log) -> Iterator[Finding]:
    """A quarter's page names nothing that the team is leaving for later.

    ## Why

    A plan that leaves nothing out has not chosen yet. Naming what waits spares the people
    who hoped for it from hoping, and the team from doing it after all, a bit at a time.

    ## Wrong

    ```goals/2026-Q1/README.md
    ---
    theme: Jobs we can trust
    why: Lost jobs cost us two customers in the winter.
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

    Think of what somebody will ask for in the fifth week, and write it under `not-doing`.

    ## What it cannot know

    What else you might have done.
    """
    for page in log.quarters:
        if not any(page.not_doing) and "not-doing" not in page.excused:
            yield Finding(
                page.at_key("not-doing" if "not-doing" in page.values else "theme"),
                "quarter names nothing under `not-doing`",
                notes=("ask: what are we leaving for later?",),
            )

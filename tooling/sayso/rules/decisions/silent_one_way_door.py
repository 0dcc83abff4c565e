"""SO307."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Decision, Log
from sayso.rule import NOTE, rule
from sayso.rules.decisions.care import advisers, deciders


@rule("SO307", "silent-one-way-door", NOTE)
def silent_one_way_door(log: Log) -> Iterator[Finding]:
    """A door with no way back was taken without a word from anybody but those who decided.

    ## Why

    Silence is not agreement. If nobody was asked and nobody doubted a choice that cannot be
    taken back, the doubts may be with people who never heard of it.

    ## Wrong

    ```decisions/2026-03-10-delete-the-old-job-history.md
    ---
    title: Delete the old job history
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    reversibility: one-way
    decision-makers: [linh, hoa]
    expected: The bill falls by 40 %, and nobody asks for a job older than a year
    review-by: 2026-06-24
    done-when:
      - No job older than a year is stored in any of the 3 regions
    ---
    ## Context
    The history of 6 years costs more than all the queues together.

    ## Options
    - Delete what is older than a year.
    - Move it to cheaper storage.

    ## Decision
    We delete it.
    ```

    ## Right

    ```decisions/2026-03-10-delete-the-old-job-history.md
    ---
    title: Delete the old job history
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    reversibility: one-way
    decision-makers: [linh, hoa]
    consulted: [minh]
    expected: The bill falls by 40 %, and nobody asks for a job older than a year
    review-by: 2026-06-24
    done-when:
      - No job older than a year is stored in any of the 3 regions
    ---
    ## Context
    The history of 6 years costs more than all the queues together.

    ## Options
    - Delete what is older than a year.
    - Move it to cheaper storage.

    ## Decision
    We delete it.
    ```

    ## How to mend it

    Ask one more person, best somebody who will live with it and did not decide it. Name whom
    you asked in `consulted`, and what they doubted in `concerns`.

    ## What it cannot know

    Who was asked and never written down. Where nobody at all is named beside the owner,
    `hasty-one-way-door` says so.
    """
    for decision in log.decisions:
        if decision.one_way and decision.status == "accepted" and _silent(decision):
            yield Finding(
                decision.at(
                    "decision-makers" if "decision-makers" in decision.values else "approver"
                ),
                "`one-way` door was accepted with no concern, and nobody consulted but those"
                " who decide",
                notes=("ask: who will live with it, and was not asked?",),
                related=(decision.at("reversibility", label="no way back"),),
            )


def _silent(decision: Decision) -> bool:
    if decision.concerns or not decision.excused.isdisjoint(("consulted", "concerns")):
        return False
    return not advisers(decision) and bool(deciders(decision) - {decision.owner})

"""SO304."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Decision, Log
from sayso.rule import NOTE, rule
from sayso.rules.decisions.care import lacking

DAYS = 21


@rule("SO304", "heavy-two-way-door", NOTE)
def heavy_two_way_door(log: Log) -> Iterator[Finding]:
    """A decision that can be taken back is handled like one that cannot.

    ## Why

    Where one can walk back, trying it is the quickest way to find out. Three weeks of options,
    advice and forecasts may cost more than the wrong choice would.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    opened-on: 2026-03-10
    decide-by: 2026-04-14
    consulted: [minh, hoa]
    expected: No nightly job is lost, at 30 euros more a month
    review-by: 2026-07-14
    ---
    ## Context
    Redis loses jobs on failover.

    ## Options
    - Move the queue to SQS.
    - Run Redis with three sentinels.
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    opened-on: 2026-03-10
    decide-by: 2026-03-24
    consulted: [minh, hoa]
    expected: No nightly job is lost, at 30 euros more a month
    review-by: 2026-07-14
    ---
    ## Context
    Redis loses jobs on failover.

    ## Options
    - Move the queue to SQS.
    - Run Redis with three sentinels.
    ```

    ## How to mend it

    Decide sooner, and try it. If walking back would in truth be hard, say so with
    `reversibility: one-way`; then all of this is in its place.

    ## What it cannot know

    How long it takes to try. Some things can be taken back and still need a month to see.
    """
    for decision in log.decisions:
        # Few proposals hold both, which is quicker to see than what their bodies say.
        if decision.status == "proposed" and {"expected", "review-by"} <= decision.values.keys():
            yield from _heavy(decision)


def _heavy(decision: Decision) -> Iterator[Finding]:
    opened, due = decision.day_of_record, decision.day("decide-by")
    if decision.one_way or opened is None or due is None or (due - opened).days <= DAYS:
        return
    if not lacking(decision):
        known = "opened-on" in decision.values
        yield Finding(
            decision.at("decide-by"),
            f"two-way door is to be decided by `{due}`, {(due - opened).days} days after it was"
            " opened, with all that a one-way door asks for",
            notes=("ask: could we try it, and walk back if it fails?",),
            related=(decision.at("opened-on", label="opened here"),) if known else (),
            subject="heavy process",
        )

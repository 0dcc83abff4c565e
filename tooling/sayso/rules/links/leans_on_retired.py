"""SO606."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Decision, Log, Reference
from sayso.rule import WARNING, rule
from sayso.rules.links.supersession import successor


@rule("SO606", "leans-on-retired", WARNING, across=True)
def leans_on_retired(log: Log) -> Iterator[Finding]:
    """A decision depends on one that was rejected, withdrawn or superseded.

    ## Why

    When the ground of a decision is taken away, the decision may still be right, but nobody
    has looked. This is the list of what to look at.

    ## Wrong

    ```decisions/2026-02-02-stay-on-aws.md
    ---
    title: Stay on AWS
    status: rejected
    owner: minh
    decided-on: 2026-02-02
    reason: Finance asked for a second cloud before the summer
    ---
    ## Context
    A second cloud was offered to us.

    ## Decision
    We will not bind ourselves to one cloud.
    ```

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    depends-on: [2026-02-02-stay-on-aws]
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```decisions/2026-02-02-stay-on-aws.md
    ---
    title: Stay on AWS
    status: rejected
    owner: minh
    decided-on: 2026-02-02
    reason: Finance asked for a second cloud before the summer
    ---
    ## Context
    A second cloud was offered to us.

    ## Decision
    We will not bind ourselves to one cloud.
    ```

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover. We have to leave it, whichever cloud we are on.
    ```

    ## How to mend it

    Look whether the decision still holds. If it does, depend on what came instead, or on
    nothing; if not, it is time for a new one.

    ## What it cannot know

    Whether the part that the decision rests on is still true.
    """
    gone = {name for one in log.decisions if one.status in _GONE for name in _names(one)}
    for decision in log.decisions if gone else ():
        if "depends-on" in decision.relations and decision.status in {"proposed", "accepted"}:
            for one in decision.references:
                if one.relation == "depends-on" and one.id in gone:
                    yield from _leaning(log, decision, one)


_GONE = frozenset(("rejected", "withdrawn", "superseded"))


def _names(decision: Decision) -> tuple[str, ...]:
    return decision.id, *decision.former


def _leaning(log: Log, decision: Decision, named: Reference) -> Iterator[Finding]:
    ground = log.decision(named.id)
    if ground is not None and ground.status in _GONE:
        newer = successor(log, ground)
        yield Finding(
            decision.at(*named.route),
            f"`{named.id}` is {ground.status}",
            hint=f"`{newer.id}` came instead" if newer else "",
            related=(ground.at("status", label="no longer in force"),),
            subject=f"depends on {named.id}",
        )

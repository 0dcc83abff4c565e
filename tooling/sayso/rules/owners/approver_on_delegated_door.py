"""SO210."""

from collections.abc import Iterator, Sequence

from sayso.diagnostics import Finding
from sayso.model import Area, Decision, Log
from sayso.model.patterns import means
from sayso.rule import NOTE, rule

_HANDED_OVER = frozenset(("inquire", "delegate"))


@rule("SO210", "approver-on-delegated-door", NOTE, across=True)
def approver_on_delegated_door(log: Log) -> Iterator[Finding]:
    """A two-way door in an area that was handed over names an approver.

    ## Why

    Deciding was given to the people who do the work, and a two-way door is one they can
    walk back through. An approver takes that back, often without anybody meaning to.

    ## Wrong

    ```owners.yaml
    people:
      linh: {name: Linh Tran}
      hoa: {name: Hoa Pham}
    areas:
      job-queue:
        owner: linh
        paths: [src/jobs/**]
        delegation: delegate
    ```

    ```src/jobs/run.py
    print("run")
    ```

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    approver: hoa
    decide-by: 2026-03-24
    applies-to: [src/jobs/run.py]
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```owners.yaml
    people:
      linh: {name: Linh Tran}
      hoa: {name: Hoa Pham}
    areas:
      job-queue:
        owner: linh
        paths: [src/jobs/**]
        delegation: delegate
    ```

    ```src/jobs/run.py
    print("run")
    ```

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    informed: hoa
    decide-by: 2026-03-24
    applies-to: [src/jobs/run.py]
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Make the approver somebody who is consulted or informed. Where they really should have
    the last word, say so for all to see: change the area's `delegation`.

    ## What it cannot know

    Whether this one question was kept out when the area was handed over.
    """
    handed = [one for one in log.owners.areas.values() if one.delegation in _HANDED_OVER]
    if not handed:
        return
    for decision in log.decisions:
        if "approver" in decision.values and not decision.one_way:
            yield from _taken_back(log, decision, handed)


def _taken_back(log: Log, decision: Decision, handed: Sequence[Area]) -> Iterator[Finding]:
    approver = decision.text("approver")
    if approver is None or approver == decision.owner:
        return
    for area in handed:
        if approver != area.owner and _overlap(log, decision.applies_to, area.paths):
            yield Finding(
                decision.at("approver"),
                f"`{approver}` approves what was handed over with `{area.id}`",
                related=(log.owners.at("areas", area.id, "delegation", label="handed over here"),),
            )
            return


def _overlap(log: Log, first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two sets of patterns have one in common, or match one file of the tree."""
    if not first or not second:
        return False
    if set(first) & set(second):
        return True
    return any(means(first, path) and means(second, path) for path in log.tree.files())

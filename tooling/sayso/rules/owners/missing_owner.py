"""SO201."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import AddEntry, Finding, Fix
from sayso.model import Log, Owners, Person
from sayso.model.values import as_texts
from sayso.rule import ERROR, rule, told
from sayso.rules.owners.bearers import signed


@rule("SO201", "missing-owner", ERROR, fixable=True)
def missing_owner(log: Log) -> Iterator[Finding]:
    """A record names nobody as its owner.

    ## Why

    What belongs to everybody waits for everybody. One name does not mean one person does
    all the work; it means there is one person to ask, and one who sees to it.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    decide-by: 2026-03-24
    decision-makers: linh
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    decision-makers: linh
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Ask who has this, and write their key of `owners.yaml` as the `owner`. Where one person
    alone is named as the decision maker, the tool offers that person; make sure they know.

    ## What it cannot know

    Who it should be. It never picks an owner unasked.
    """
    for finding in told(log, "missing-owner"):
        yield replace(finding, fix=_offer(log, finding.place.path))


def _offer(log: Log, path: str) -> Fix | None:
    """The one decision maker as the owner: likely in a MADR record, but only people know."""
    record = log.by_path[path]
    named = as_texts(record.values.get("decision-makers"))
    maker = _only(log.owners, named)
    if maker is None or "owner" in record.values:
        return None
    change = AddEntry(path, "owner", maker.id, after=("title", "status"))
    return Fix(f"make `{maker.id}`, who decides, the owner", (change,), safe=False)


def _only(owners: Owners, named: tuple[str, ...]) -> Person | None:
    found = signed(owners, named[0]) if len(named) == 1 else None
    return found if found and found.left_on is None else None

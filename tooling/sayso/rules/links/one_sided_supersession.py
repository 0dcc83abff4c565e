"""SO604."""

from collections.abc import Iterator

from sayso.diagnostics import AddEntry, AddItem, Change, Finding, Fix, Place, SetValue
from sayso.model import RETIRED, Decision, Log
from sayso.rule import ERROR, rule
from sayso.rules.links.supersession import names, pairs


@rule("SO604", "one-sided-supersession", ERROR, fixable=True, across=True)
def one_sided_supersession(log: Log) -> Iterator[Finding]:
    """One decision replaces another, and only one of the two says so.

    ## Why

    Somebody who finds the older decision first acts on it, unless it says what came after.
    Somebody who finds the newer one wants to know what it put an end to.

    ## Wrong

    ```decisions/2025-02-04-use-redis-for-the-job-queue.md
    ---
    title: Use Redis for the job queue
    status: accepted
    owner: minh
    decided-on: 2025-02-04
    no-action: it runs already
    ---
    ## Context
    We have Redis.

    ## Decision
    Jobs go through Redis.
    ```

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    supersedes: [2025-02-04-use-redis-for-the-job-queue]
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## Right

    ```decisions/2025-02-04-use-redis-for-the-job-queue.md
    ---
    title: Use Redis for the job queue
    status: superseded
    superseded-by:
      - 2026-03-10-use-sqs-for-the-job-queue
    owner: minh
    decided-on: 2025-02-04
    no-action: it runs already
    ---
    ## Context
    We have Redis.

    ## Decision
    Jobs go through Redis.
    ```

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    supersedes: [2025-02-04-use-redis-for-the-job-queue]
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Write `supersedes` in the newer record, and let the tool write the rest. A successor that is
    only proposed does not retire anything yet.

    ## What it cannot know

    What replaced a record that is `superseded` and does not say by what. A record that was
    rejected, withdrawn or deprecated before it was replaced keeps that status.
    """
    replaced = set()
    for newer, older in pairs(log):
        replaced.add(older.id)
        if not _told_by_both(log, newer, older):
            yield _one_sided(log, newer, older)
    for decision in log.decisions:
        if decision.status == "superseded" and decision.id not in replaced:
            yield from _without_successor(log, decision)


def _still_open(older: Decision) -> bool:
    return older.status not in RETIRED and "status" in older.values.keys() - older.excused


def _names_successor(log: Log, newer: Decision, older: Decision) -> bool:
    return "superseded-by" in older.excused or names(log, older, newer, "superseded-by")


def _told_by_both(log: Log, newer: Decision, older: Decision) -> bool:
    return (
        names(log, newer, older) and not _still_open(older) and _names_successor(log, newer, older)
    )


def _one_sided(log: Log, newer: Decision, older: Decision) -> Finding:
    if _still_open(older):
        place = older.at("status")
        said = f"status is `{older.status}`, and `{newer.id}` supersedes it"
    elif not _names_successor(log, newer, older):
        place = older.at("status")
        said = f"`superseded-by` does not name `{newer.id}`, which supersedes it"
    else:
        place = _where(log, older, newer, "superseded-by")
        said = f"`superseded-by` names `{newer.id}`, which does not say `supersedes`"
    return Finding(
        place,
        said,
        related=(_where(log, newer, older, "supersedes"),),
        fix=Fix("write the other side too", tuple(_changes(log, newer, older))),
        subject=newer.id,
    )


def _where(log: Log, decision: Decision, other: Decision, relation: str) -> Place:
    """Where a decision names another one; its title where it does not."""
    for one in decision.references:
        if one.relation == relation and log.decision(one.id) is other:
            return decision.at(*one.route, label="told here")
    return decision.at("title", label="the newer decision")


def _changes(log: Log, newer: Decision, older: Decision) -> Iterator[Change]:
    if not names(log, newer, older):
        yield _addition(newer, "supersedes", older, ("title", "status", "decided-on", "done-when"))
    if _still_open(older):
        yield SetValue(older.path, ("status",), "superseded")
    if not _names_successor(log, newer, older):
        yield _addition(older, "superseded-by", newer, ("title", "status"))


def _addition(
    decision: Decision, key: str, other: Decision, after: tuple[str, ...]
) -> AddEntry | AddItem:
    if key in decision.values:
        return AddItem(decision.path, (key,), other.id)
    return AddEntry(decision.path, key, (other.id,), after)


def _without_successor(log: Log, decision: Decision) -> Iterator[Finding]:
    named = decision.related("superseded-by")
    if "superseded-by" in decision.excused or any(log.decision(one) is None for one in named):
        return
    claims = (*(log.decision(one) for one in named), *log.superseding.get(decision.id, ()))
    waiting = [one for one in dict.fromkeys(claims) if one is not None and one is not decision]
    yield Finding(
        decision.at("status"),
        "status is `superseded`, and no decision in force supersedes it",
        notes=() if waiting else ("ask: what came instead?",),
        related=tuple(one.at("status", label=f"`{one.id}` is `{one.status}`") for one in waiting),
    )

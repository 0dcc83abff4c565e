"""SO602."""

from collections.abc import Iterator

from sayso.diagnostics import Finding, Fix, Place, SetValue
from sayso.model import Log, Record
from sayso.model.values import placed_texts
from sayso.rule import ERROR, rule


@rule("SO602", "duplicate-id", ERROR, fixable=True, across=True)
def duplicate_id(log: Log) -> Iterator[Finding]:
    """Two records have one id, or a record says another id than its file's name.

    ## Why

    An id is what code, issues and other records point with. If two records answer to it, half
    of those who follow it arrive at the wrong one, and never know.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    id: use-sqs
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    id: 2026-03-10-use-sqs-for-the-job-queue
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Leave `id` out, or let it be what the file is called. Where two files have one name in
    different folders, rename the younger one, and whatever points at it.

    ## What it cannot know

    Which of two records the others mean.
    """
    taken: dict[str, Record] = {}
    for record in log.records:
        first = taken.setdefault(record.id, record)
        if first is not record:
            yield _twice(record, first)
        given = record.values.get("id")
        if isinstance(given, str) and given != record.id:
            yield _named_otherwise(record, given)
    yield from _former(log)


def _twice(record: Record, first: Record) -> Finding:
    return Finding(
        Place(record.path),
        f"id `{record.id}` is given twice",
        related=(Place(first.path, label="the other one"),),
    )


def _named_otherwise(record: Record, given: str) -> Finding:
    fix = Fix(f"write `{record.id}`", (SetValue(record.path, ("id",), record.id),))
    return Finding(
        record.at("id"),
        f"`id` is `{given}`, and the file is called `{record.id}`",
        fix=fix,
    )


def _former(log: Log) -> Iterator[Finding]:
    """Two records that had one id formerly, or one that had what another has today."""
    held: dict[str, Record] = {}
    for record in log.records:
        if not record.former:
            continue
        for old, route in placed_texts(record.values["formerly"], ("formerly",)):
            other = held.setdefault(old, record)
            present = log.by_id.get(old)
            if other is record and present and present.id == old:
                other = present
            if other is not record:
                yield Finding(
                    record.at(*route),
                    f"`{old}` is an id of `{other.id}` too",
                    related=(Place(other.path, label="the other one"),),
                )

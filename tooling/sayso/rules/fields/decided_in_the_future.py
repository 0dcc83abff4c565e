"""SO107."""

from collections.abc import Iterator
from datetime import timedelta

from sayso.diagnostics import Finding, Route
from sayso.model import Log, Record
from sayso.model.values import as_day, as_list
from sayso.rule import ERROR, rule
from sayso.rules.fields.values_at import inner_texts, named


@rule("SO107", "decided-in-the-future", ERROR)
def decided_in_the_future(log: Log) -> Iterator[Finding]:
    """Something is said to have happened on a day that has not come yet.

    ## Why

    Nobody can have decided, finished or checked anything on a day to come. It is a slip of a
    finger, or a wish that is written down as a fact.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2062-03-11
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-11
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Write the day on which it happened. A day by which something shall happen has a field of
    its own: `decide-by`, `review-by`. Tomorrow is let pass, as it has begun for somebody.

    ## What it cannot know

    Which day it was.
    """
    limit = (log.today + timedelta(days=1)).isoformat()
    for record in log.records:
        for said, route in _after(record, limit) if _may_be_after(record, limit) else ():
            yield Finding(
                record.at(*route),
                f"{named(route)} `{said}` has not come yet",
                hint=f"today is {log.today}",
                subject=said,
            )


_DAYS = ("opened-on", "decided-on", "date", "done-on")
_INNER = (
    ("done-when", "met-on"),
    ("outcome", "on"),
    ("closed", "on"),
    ("check-ins", "on"),
    ("handoffs", "on"),
    ("amendments", "on"),
    ("moved", "on"),
)


_LISTED = frozenset(key for key, _ in _INNER if key != "done-when")


def _may_be_after(record: Record, limit: str) -> bool:
    """Whether a closer look is worth its while; it is asked of every record."""
    values = record.values
    for key in _DAYS:
        said = values.get(key)
        if isinstance(said, str) and said > limit:
            return True
    if not _LISTED.isdisjoint(values):
        return True
    criteria = values.get("done-when")
    if isinstance(criteria, dict):
        return True
    for item in as_list(criteria):
        said = item.get("met-on") if isinstance(item, dict) else None
        if isinstance(said, str) and said > limit:
            return True
    return False


def _after(record: Record, limit: str) -> Iterator[tuple[str, Route]]:
    """The days after a limit on which something is said to have happened."""
    values = record.values
    # As they are written, dates sort as days do; what is no date is told elsewhere.
    for key in _DAYS:
        said = values.get(key)
        if isinstance(said, str) and said > limit and as_day(said) is not None:
            yield said, (key,)
    for key, inner in _INNER:
        for said, route in inner_texts(record, key, inner) if key in values else ():
            if said > limit and as_day(said) is not None:
                yield said, route

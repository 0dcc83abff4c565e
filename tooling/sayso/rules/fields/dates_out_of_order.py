"""SO106."""

from collections.abc import Iterator

from sayso.diagnostics import Finding, Route
from sayso.model import Decision, Log, Quarter, Record
from sayso.model.values import as_day
from sayso.rule import ERROR, rule
from sayso.rules.fields.values_at import inner_texts, named


@rule("SO106", "dates-out-of-order", ERROR)
def dates_out_of_order(log: Log) -> Iterator[Finding]:
    """Two dates of a record cannot both be right.

    ## Why

    A decision that was made before it was proposed puts every list and every count of days
    wrong, and mostly one of the two dates is the slip of a finger.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    opened-on: 2026-03-10
    decided-on: 2026-03-01
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
    opened-on: 2026-03-10
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

    Correct the date that is wrong. Opened comes first, then decided, then done or reviewed; two
    on one day are fine.

    ## What it cannot know

    Which of the two is wrong.
    """
    for decision in log.decisions:
        yield from _in_decision(decision)
    for quarter in log.quarters:
        yield from _in_quarter(quarter)


Dated = tuple[str, Route]
"""A date as it is written, and where."""


def _in_decision(one: Decision) -> Iterator[Finding]:
    opened = _dated(one, "opened-on") or (None if one.decided else _dated(one, "date"))
    decided = _dated(one, "decided-on") or (_dated(one, "date") if one.decided else None)
    for key in ("decided-on", "decide-by", "date"):
        yield from _compared(one, opened, _dated(one, key))
    for key in ("done-on", "review-by"):
        yield from _compared(one, decided, _dated(one, key))
    for key, first in (("outcome", decided), ("amendments", decided), ("handoffs", opened)):
        if key in one.values:
            for later in inner_texts(one, key, "on"):
                yield from _compared(one, first, later)


def _dated(record: Record, key: str) -> Dated | None:
    said = record.values.get(key)
    return (said, (key,)) if isinstance(said, str) else None


def _compared(record: Record, first: Dated | None, later: Dated | None) -> Iterator[Finding]:
    # As they are written, dates sort as days do; what is no date is told elsewhere.
    if first is None or later is None or later[0] >= first[0]:
        return
    if as_day(first[0]) is not None and as_day(later[0]) is not None:
        yield _finding(record, first, later)


def _finding(record: Record, first: Dated, later: Dated) -> Finding:
    name, other = named(later[1]), named(first[1])
    return Finding(
        record.at(*later[1]),
        f"{name} `{later[0]}` is before {other} `{first[0]}`",
        related=(record.at(*first[1], label=f"expected to come before {name}"),),
    )


def _in_quarter(quarter: Quarter) -> Iterator[Finding]:
    starts, ends = quarter.starts, quarter.ends
    if starts is None or ends is None or ends >= starts:
        return
    own = [key for key in ("ends", "starts") if key in quarter.values]
    related = tuple(quarter.at(key, label="the other end") for key in own[1:])
    said = f"quarter ends on `{ends}`, before it starts on `{starts}`"
    yield Finding(quarter.at(*own[:1]), said, related=related)

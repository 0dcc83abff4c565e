"""SO106."""

from collections.abc import Iterator, Mapping

from sayso.diagnostics import Finding, Route
from sayso.model import Decision, Log, Quarter, Record
from sayso.model.values import as_day
from sayso.plain_yaml import Value
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
        if not _plainly_in_order(decision.values):
            yield from _in_decision(decision)
    for quarter in log.quarters:
        yield from _in_quarter(quarter)


Dated = tuple[str, Route]
"""A date as it is written, and where."""


def _in_decision(one: Decision) -> Iterator[Finding]:
    values = one.values
    keys = _keys(one) if "date" in values else ("opened-on", "decided-on")
    for key, after in zip(keys, (_OPENED, _DECIDED), strict=True):
        first = values.get(key)
        if isinstance(first, str):
            for name in after:
                later = values.get(name)
                if isinstance(later, str) and _is_before(later, first):
                    yield _finding(one, (first, (key,)), (later, (name,)))
    if not _ENTRIES.keys().isdisjoint(values):
        yield from _in_entries(one, keys)


_OPENED = ("decided-on", "decide-by", "date")
_DECIDED = ("done-on", "review-by")
_ENTRIES = {"handoffs": 0, "outcome": 1, "amendments": 1}
"""Entries with a day, and whether they come after the opening or the deciding."""


_LOOK_CLOSER = frozenset(("date", *_ENTRIES))
_PAIRS = (
    *(("opened-on", name) for name in _OPENED),
    *(("decided-on", name) for name in _DECIDED),
)


def _plainly_in_order(values: Mapping[str, Value]) -> bool:
    """Whether there is nothing to look at closer, as of nearly every record."""
    for name, after in _PAIRS:
        first, later = values.get(name), values.get(after)
        if isinstance(first, str) and isinstance(later, str) and later < first:
            return False
    return _LOOK_CLOSER.isdisjoint(values)


def _keys(one: Decision) -> tuple[str, str]:
    """The fields that say when a decision was opened and decided; `date` may stand for one."""
    if one.decided:
        return "opened-on", "decided-on" if "decided-on" in one.values else "date"
    return "opened-on" if "opened-on" in one.values else "date", "decided-on"


def _in_entries(one: Decision, keys: tuple[str, str]) -> Iterator[Finding]:
    for entry, order in _ENTRIES.items():
        first = one.values.get(keys[order])
        if isinstance(first, str):
            for said, route in inner_texts(one, entry, "on"):
                if _is_before(said, first):
                    yield _finding(one, (first, (keys[order],)), (said, route))


def _is_before(later: str, first: str) -> bool:
    # As they are written, dates sort as days do; what is no date is told elsewhere.
    return later < first and as_day(first) is not None and as_day(later) is not None


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

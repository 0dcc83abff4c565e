"""SO302."""

from collections.abc import Iterator
from datetime import date

from sayso.diagnostics import Finding
from sayso.model import Decision, Log, Record
from sayso.rule import NOTE, rule

_OFTEN = 2


@rule("SO302", "postponed-decision", NOTE, kind="history")
def postponed_decision(log: Log) -> Iterator[Finding]:
    """The day by which to decide was moved for the third time, or more often.

    ## Why

    Moving it once is planning. After the third time the date tells nobody anything, and something
    else stands in the way: a fact that is missing, a person who was not asked, or a question that
    is really two.

    ## Wrong

    ```before-3/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-09
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```before-2/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-16
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```before/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-23
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-30
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```before-3/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-09
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```before-2/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-16
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```before/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-23
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: withdrawn
    owner: linh
    decided-on: 2026-03-20
    reason: Redis 8 mends most of it
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    We stay with Redis, and look again at the next incident.
    ```

    ## How to mend it

    Decide with what is known, make the question smaller, or withdraw it. Where something has to
    be known first, write into the context what it is and who finds out.

    ## What it cannot know

    Why it was moved. It counts how often the day became later than it had ever been, over the
    commits on the base that git has here, and it speaks when a change moves it again. In a
    shallow clone it sees only as far as the clone goes, and it does not follow a file whose
    folder was moved into another one.
    """
    moved = [(was, now) for was, now in log.changed_decisions if _put_off(was, now)]
    if log.past is None or not moved:
        return
    known = log.past.annals.up_to_base([was.path for was, _ in moved])
    for was, now in moved:
        days = _later_and_later([*known.get(was.path, ()), was, now])
        if len(days) - 1 > _OFTEN:
            yield _finding(now, days)


def _put_off(was: Decision, now: Decision) -> bool:
    before, after = was.day("decide-by"), now.day("decide-by")
    return now.status == was.status == "proposed" and bool(before and after and before < after)


def _later_and_later(versions: list[Record]) -> list[date]:
    """The days by which to decide, each later than all before it: going back and forth is none."""
    found: list[date] = []
    for one in versions:
        day = one.day("decide-by")
        if day is not None and (not found or day > found[-1]):
            found.append(day)
    return found


def _finding(decision: Decision, days: list[date]) -> Finding:
    return Finding(
        decision.at("decide-by"),
        f"moved {len(days) - 1} times, from `{days[0]}` to `{days[-1]}`",
        notes=("ask: what would have to be known to decide it today?",),
        subject=f"moved to {days[-1]}",
    )

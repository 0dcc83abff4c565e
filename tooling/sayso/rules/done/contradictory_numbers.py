"""SO408."""

from collections.abc import Iterator

from sayso.criteria.numbers import progress, unchanged
from sayso.diagnostics import Finding
from sayso.model import Criterion, Log, Record
from sayso.rule import ERROR, rule


@rule("SO408", "contradictory-numbers", ERROR)
def contradictory_numbers(log: Log) -> Iterator[Finding]:
    """The numbers of a criterion contradict each other.

    ## Why

    Where `from` and `to` are the same, nothing has to happen. Where a line counts as met while
    `now` is short of `to`, one of the two is out of date, and a reader cannot tell which.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - {text: Lost jobs a month, from: 12, to: 0, now: 3, met-on: 2026-03-15}
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
    decided-on: 2026-03-10
    done-when:
      - {text: Lost jobs a month, from: 12, to: 0, now: 0, met-on: 2026-03-15}
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Write the number of today, or take `met-on` out until it is true. For something that shall
    stay as it is, leave `from` out.

    ## What it cannot know

    Which of the numbers is right. Words, ranges and numbers of different units are not
    compared.
    """
    for record in (*log.decisions, *log.goals):
        for criterion in record.criteria:
            if criterion.target is not None:
                yield from _contradictions(record, criterion)


def _contradictions(record: Record, criterion: Criterion) -> Iterator[Finding]:
    route = criterion.route
    if unchanged(criterion):
        yield Finding(
            record.at(*route, "to"),
            f"`to` is `{criterion.target}`, the same as `from`",
            hint="nothing would have to change",
            related=(record.at(*route, "from", label="where it begins"),),
        )
    elif criterion.met_on and progress(criterion) == "short":
        yield Finding(
            record.at(*route, "now"),
            f"`now` is `{criterion.now}`, short of `{criterion.target}`, and `met-on` is set",
            related=(
                record.at(*route, "met-on", label="met on this day"),
                record.at(*route, "to", label="where it should stand"),
            ),
        )

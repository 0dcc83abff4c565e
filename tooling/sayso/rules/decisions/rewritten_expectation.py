"""SO312."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Decision, Log
from sayso.rewording import Normative, read_change
from sayso.rule import WARNING, rule


@rule("SO312", "rewritten-expectation", WARNING, kind="history")
def rewritten_expectation(log: Log) -> Iterator[Finding]:
    """The expectation of a decision was edited after the decision.

    ## Why

    `expected` is written before anybody can know, so that later one can see what was foreseen and
    what was not. Once we know how it went, we remember having known it all along. An expectation
    that is adapted to the outcome teaches nothing.

    ## Wrong

    ```before/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-02
    reversibility: one-way
    consulted: [minh]
    review-by: 2026-09-10
    expected: No job is lost, and the bill grows by 100 dollars a month
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.

    ## Options
    - SQS
    - RabbitMQ
    ```

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-02
    reversibility: one-way
    consulted: [minh]
    review-by: 2026-09-10
    expected: No job is lost, and the bill grows by 400 dollars a month
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    amendments:
      - {on: 2026-03-18, what: The bill, why: The first invoice came}
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.

    ## Options
    - SQS
    - RabbitMQ
    ```

    ## Right

    ```before/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-02
    reversibility: one-way
    consulted: [minh]
    review-by: 2026-09-10
    expected: No job is lost, and the bill grows by 100 dollars a month
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.

    ## Options
    - SQS
    - RabbitMQ
    ```

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-02
    reversibility: one-way
    consulted: [minh]
    review-by: 2026-09-10
    expected: No job is lost, and the bill grows by 100 dollars a month
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    outcome: {on: 2026-03-18, result: mixed, note: The bill grew by 400 dollars, next: keep}
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.

    ## Options
    - SQS
    - RabbitMQ
    ```

    ## How to mend it

    Put the old sentence back, and write what came instead into `outcome`. Being wrong there is
    what the field is for. An entry in `amendments` is honest, and it does not make the new
    sentence an expectation.

    ## What it cannot know

    Whether the sentence was a slip that nobody had read yet. Spelling, markup and the like pass;
    an expectation that is written for the first time passes too, since it was asked for.
    """
    for was, now in log.changed_decisions:
        if was.decided:
            yield from _rewritten(was, now)


def _rewritten(was: Decision, now: Decision) -> Iterator[Finding]:
    before, after = was.text("expected"), now.text("expected")
    if not before or "expected" in now.excused:
        return
    reading = read_change(before, after or "")
    if isinstance(reading, Normative):
        yield Finding(
            now.at("expected") if after else now.at("status"),
            f"`expected` was edited after the decision: {reading.told}",
            notes=(f"it was: {before}", "ask: does this belong into `outcome`?"),
            subject=f"expected: {reading.told}",
        )

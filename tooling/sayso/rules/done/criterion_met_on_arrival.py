"""SO410."""

from collections.abc import Iterator

from sayso.criteria.numbers import progress
from sayso.criteria.places import wording
from sayso.criteria.then import paired
from sayso.diagnostics import Finding
from sayso.model import Criterion, Decision, Goal, Log
from sayso.rule import NOTE, rule


@rule("SO410", "criterion-met-on-arrival", NOTE, kind="history")
def criterion_met_on_arrival(log: Log) -> Iterator[Finding]:
    """A line of `done-when` came in together with the claim that it is met.

    ## Why

    A line that is written when its work is over describes what happened. That is worth knowing,
    and it is no test that could have failed. Readers who compare what was agreed with what came
    should be able to tell the two apart.

    ## Wrong

    ```before/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
      - {text: The 3 dashboards show the new queue, met-on: 2026-03-18, evidence: https://ci.example.com/812}
    amendments:
      - {on: 2026-03-18, what: The dashboards belong to it, why: Somebody asked for them}
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## Right

    ```before/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
      - The 3 dashboards show the new queue
    amendments:
      - {on: 2026-03-18, what: The dashboards belong to it, why: Somebody asked for them}
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Leave it where it was agreed on beforehand and only written late, and say so in the amendment.
    Otherwise tell it as what came of the work: in the body, or in the note of a check-in.

    ## What it cannot know

    When the line was agreed on. A line that comes in one change and is claimed met in another
    passes, however short the time between them.
    """
    for was, now in log.changed_decisions:
        yield from _on_arrival(was, now)
    for old, new in log.changed_goals:
        yield from _on_arrival(old, new)


def _on_arrival(was: Decision | Goal, now: Decision | Goal) -> Iterator[Finding]:
    if "done-when" in now.excused:
        return
    for old, new in paired(was.criteria, now.criteria):
        if old is None and new is not None and (claim := _claim(new)):
            yield Finding(
                wording(now, new),
                f"a new line, and met already by its `{claim}`",
                notes=("ask: was it agreed on before the work was done?",),
                subject=f"new and met: {new.text}",
            )


def _claim(criterion: Criterion) -> str:
    """The key by which a line says that it is met."""
    if criterion.met_on is not None:
        return "met-on"
    if criterion.evidence:
        return "evidence"
    return "now" if progress(criterion) == "reached" else ""

"""SO409."""

from collections.abc import Iterator

from sayso.criteria.easing import eased
from sayso.criteria.places import wording
from sayso.criteria.then import paired, place_of_gone
from sayso.diagnostics import Finding
from sayso.model import Criterion, Decision, Goal, Log
from sayso.rule import WARNING, rule
from sayso.rules.quarters import has_begun


@rule("SO409", "weakened-criterion", WARNING, kind="history")
def weakened_criterion(log: Log) -> Iterator[Finding]:
    """What done means was made easier after it was agreed.

    ## Why

    Lines of `done-when` are agreed on before the work, because during it they look different. A
    number that went, a `must` that became a `should`, or a line that is gone may be the right
    call. It should be made as one, and not slip in with the progress.

    ## Wrong

    ```before/decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 14 days
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
      - All 6 nightly jobs run from SQS in production for 3 days
    amendments:
      - {on: 2026-03-18, what: 3 days instead of 14, why: The freeze begins on Monday}
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
      - All 6 nightly jobs run from SQS in production for 14 days
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
      - All 6 nightly jobs run from SQS in production for 14 days, after the freeze
    amendments:
      - {on: 2026-03-18, what: Counted after the freeze, why: Nothing runs during it}
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Put the line back and carry on, or say openly that less is enough: in a decision as an
    amendment, in a goal under `moved`, and when it is closed as `partial`. The warning stays with
    the change, for whoever reviews it.

    ## What it cannot know

    Whether less is enough. Which way a number is easier it knows only where the line says so: `at
    least`, `for 7 days`, `all 6`, a high percentage; `at most`, `below`, `within 5 minutes`; or
    `from` and `to`. It is silent about all others. A line that was worded anew from end to end
    counts as removed.
    """
    for was, now in log.changed_decisions:
        if was.status == "accepted":
            yield from _weakened(was, now)
    for old, new in log.changed_goals:
        if old.status == "active" and has_begun(log, old, new):
            yield from _weakened(old, new)


def _weakened(was: Decision | Goal, now: Decision | Goal) -> Iterator[Finding]:
    if "done-when" in now.excused:
        return
    for old, new in paired(was.criteria, now.criteria):
        if old is not None and new is None:
            yield Finding(
                place_of_gone(now),
                f"`{old.text}` is gone from `done-when`",
                notes=(_ASK,),
                subject=f"gone: {old.text}",
            )
        elif old is not None and new is not None and (told := eased(old, new)):
            yield _easier(now, old, new, told)


def _easier(record: Decision | Goal, old: Criterion, new: Criterion, told: str) -> Finding:
    return Finding(
        wording(record, new),
        f"easier than it was: {told}",
        notes=(f"it was: {old.text}", _ASK),
        subject=f"easier: {told}",
    )


_ASK = "ask: is less enough, and who agreed?"

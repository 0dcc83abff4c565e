"""SO406."""

from collections.abc import Iterator, Sequence

from sayso.criteria.numbers import falls_short, progress
from sayso.criteria.places import wording
from sayso.diagnostics import Finding, Place
from sayso.model import Criterion, Decision, Goal, Log, Record
from sayso.rule import ERROR, rule


@rule("SO406", "done-without-evidence", ERROR)
def done_without_evidence(log: Log) -> Iterator[Finding]:
    """A record says that it is done, and does not show it.

    ## Why

    Evidence is a courtesy to those who were not there: a link they can open instead of asking
    around. Where a line of `done-when` was never met, "done" means something else than was
    agreed.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    done-on: 2026-03-19
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
      - text: All 6 nightly jobs run from SQS in production for 7 days
        evidence: https://ci.example.com/nightly/812
    done-on: 2026-03-19
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Add `evidence` to each line: a link, or a path in the repository. A goal that was achieved
    may show it once, under `closed`. What was not met belongs into a new decision, or the
    result is `partial`.

    ## What it cannot know

    Whether the evidence shows what it is said to show.
    """
    for decision in log.decisions:
        if "done-on" in decision.values and "done-when" not in decision.excused:
            yield from _of_decision(decision)
    for goal in log.goals:
        if goal.result == "achieved" and goal.excused.isdisjoint(("done-when", "closed")):
            yield from _of_goal(goal)


def _of_decision(decision: Decision) -> Iterator[Finding]:
    bare = [one for one in decision.criteria if not one.evidence]
    short = [one for one in decision.criteria if not one.met_on and progress(one) == "short"]
    said = f"done on `{decision.text('done-on')}`"
    if bare or short:
        yield _finding(decision, decision.at("done-on"), said, bare, short)


def _of_goal(goal: Goal) -> Iterator[Finding]:
    shown = "evidence" in goal.closed
    bare = [] if shown else [one for one in goal.criteria if not one.evidence]
    unmet = [one for one in goal.criteria if falls_short(one)]
    if bare or unmet or not (shown or goal.criteria):
        place = goal.at("closed", "result")
        yield _finding(goal, place, "result is `achieved`", bare, unmet)


def _finding(
    record: Record,
    place: Place,
    said: str,
    bare: Sequence[Criterion],
    unmet: Sequence[Criterion],
) -> Finding:
    lacks = [_unshown(record, bare)] if bare or not unmet else []
    if unmet:
        lacks.append(f"{len(unmet)} of {len(record.criteria)} lines not met")
    return Finding(
        place,
        f"{said}, with {' and '.join(lacks)}",
        notes=("ask: what can somebody open to see it?",),
        related=(
            *(wording(record, one, "no evidence") for one in bare),
            *(wording(record, one, "not met") for one in unmet),
        ),
        subject=said,
    )


def _unshown(record: Record, bare: Sequence[Criterion]) -> str:
    total = len(record.criteria)
    return f"no evidence for {len(bare)} of {total} lines" if len(bare) < total else "no evidence"

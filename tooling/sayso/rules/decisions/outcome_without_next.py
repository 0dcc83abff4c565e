"""SO309."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.model.standing import review_result
from sayso.model.values import as_map
from sayso.rule import WARNING, rule

_FELL_SHORT = ("worse", "mixed")


@rule("SO309", "outcome-without-next", WARNING)
def outcome_without_next(log: Log) -> Iterator[Finding]:
    """A decision turned out worse than expected, or mixed, and nothing says what follows.

    ## Why

    To see that something went otherwise is half of a review. The other half is one word: keep
    it, revise it or reverse it. Without that word, those who read on believe it stands.

    ## Wrong

    ```decisions/2026-02-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-02-02
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    expected: No nightly job is lost, at 30 euros more a month
    review-by: 2026-03-12
    outcome:
      on: 2026-03-12
      result: worse
      note: Two jobs were lost, and it costs 70 euros more a month
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## Right

    ```decisions/2026-02-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-02-02
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    expected: No nightly job is lost, at 30 euros more a month
    review-by: 2026-03-12
    outcome:
      on: 2026-03-12
      result: worse
      note: Two jobs were lost, and it costs 70 euros more a month
      next: revise
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Add `next` to the outcome: `keep`, `revise` or `reverse`. To keep a decision with open eyes
    is as good an answer as the others.

    ## What it cannot know

    Whether a later decision has taken it up without naming it. One that is superseded or
    deprecated has said what follows.
    """
    for decision in log.decisions:
        if "outcome" in decision.values and not decision.softened:
            found = review_result(decision)
            if found in _FELL_SHORT and "next" not in as_map(decision.values["outcome"]):
                yield Finding(
                    decision.at("outcome", "result"),
                    f"outcome is `{found}` and names no `next`",
                    notes=("ask: do we keep it, revise it or reverse it?",),
                )

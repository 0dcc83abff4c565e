"""SO305."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Decision, Log
from sayso.model.decision import Concern
from sayso.model.standing import unanswered
from sayso.rule import ERROR, rule


@rule("SO305", "unanswered-concern", ERROR)
def unanswered_concern(log: Log) -> Iterator[Finding]:
    """A decision was accepted while a concern about it has no answer.

    ## Why

    Nobody has to get their way; everybody should get an answer. Whoever raises a doubt and
    hears nothing will keep the next one to themselves, and that may be the one that counts.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    concerns:
      - concern: A message holds 256 KB at most
        by: minh
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
      - All 6 nightly jobs run from SQS in production for 7 days
    concerns:
      - concern: A message holds 256 KB at most
        by: minh
        answer: Larger payloads go to S3, and the message names them
        outcome: changed
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Write an `answer` in a sentence, and its `outcome`: `changed` if the doubt changed the
    decision, `kept` if it stands as it was. A concern that was taken back is `withdrawn` and
    needs no answer.

    ## What it cannot know

    Whether the answer satisfied whoever asked.
    """
    for decision in log.decisions:
        if decision.status == "accepted" and "concerns" in decision.values:
            for concern in unanswered(decision):
                yield _finding(decision, concern)


def _finding(decision: Decision, concern: Concern) -> Finding:
    place = decision.at(*concern.route, "concern")
    if decision.source.spot(place.route) is None:
        # A concern may be a bare line.
        place = decision.at(*concern.route)
    return Finding(
        place,
        "concern has no `answer`, and the decision is accepted",
        notes=("ask: what do we say to it?",),
        related=(decision.at("status", label="accepted here"),),
        subject=concern.text,
    )

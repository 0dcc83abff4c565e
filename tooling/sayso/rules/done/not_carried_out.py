"""SO411."""

from collections.abc import Iterator
from datetime import date

from sayso.diagnostics import Finding
from sayso.model import Decision, Log
from sayso.model.standing import stalled_since
from sayso.rule import WARNING, rule


@rule("SO411", "not-carried-out", WARNING, kind="clock")
def not_carried_out(log: Log) -> Iterator[Finding]:
    """A decision was accepted over 90 days ago, and nothing shows that it was carried out.

    ## Why

    A decision that nobody acted on is worse than none: those who read it believe that things
    are so. Either it was done and nobody wrote it down, or something is in its way.

    ## Wrong

    ```decisions/2025-11-03-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2025-11-03
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## Right

    ```decisions/2025-11-03-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2025-11-03
    done-when:
      - text: All 6 nightly jobs run from SQS in production for 7 days
        evidence: https://ci.example.com/nightly/812
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    If it was done, add `evidence` and `done-on`. If it was overtaken, supersede it or set it to
    `deprecated`, with the reason. If it is stuck, that is worth saying to somebody.

    ## What it cannot know

    Whether work is going on that nobody linked yet.
    """
    for decision in log.decisions:
        since = stalled_since(decision, log.settings, log.today)
        if since is not None:
            yield _finding(decision, since, log.today)


def _finding(decision: Decision, since: date, today: date) -> Finding:
    key = "decided-on" if "decided-on" in decision.values else "date"
    return Finding(
        decision.at(key),
        f"accepted {(today - since).days} days ago, with no evidence yet",
        notes=("ask: was it carried out, or is something in its way?",),
        subject="accepted, with no evidence",
    )

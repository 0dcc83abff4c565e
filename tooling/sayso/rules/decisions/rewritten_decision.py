"""SO313."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Decision, Log
from sayso.rule import ERROR, rule
from sayso.rules.decisions.decided_text import Rewritten, rewritten
from sayso.rules.done.entries import has_new_entry


@rule("SO313", "rewritten-decision", ERROR, kind="history")
def rewritten_decision(log: Log) -> Iterator[Finding]:
    """Decided text was rewritten, and no amendment tells of it.

    ## Why

    People act on what they read, and seldom read it twice. If the text of an accepted decision
    changes under them, some work by the old one and some by the new one, and both are right. An
    amendment is one line: what changed, and why.

    What counts is the context, the decision, `expected` and `done-when`. Markup, addresses of
    links, spelling, punctuation, letter case and line breaks may change freely.

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
    The job queue moves to SQS. Jobs are kept for 14 days.
    ```

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
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
    The job queue moves to SQS. Jobs are kept for 7 days.
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
    The job queue moves to SQS. Jobs are kept for 14 days.
    ```

    ```decisions/2026-03-02-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    amendments:
      - {on: 2026-03-18, what: Kept for 7 days, why: Longer costs 90 dollars a month}
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS. Jobs are kept for 7 days.
    ```

    ## How to mend it

    Add an entry to `amendments` with the day, what changed and why. If the choice itself is
    another one now, leave the text as it was and write a new decision that supersedes it.

    ## What it cannot know

    What a change means. It looks for a number, a `must` or a `may`, a `not`, an `all`, and for
    words that came, went or became others; so a synonym is told as a change, and a question mark
    that turns a statement around is not seen. A slip of the pen is known by being near the new
    word with the same first letter, so `affect` for `effect` is told. Of 181 changes that we
    labelled by hand it read 177 as we did. It cannot know that a link leads to something else
    now, and it does not ask whether a part that was missing should have been written earlier.
    Headings that are underlined are not read.
    """
    for was, now in log.changed_decisions:
        if was.status in _ONCE_ACCEPTED and not has_new_entry(was, now, "amendments"):
            for one in rewritten(was, now):
                yield _finding(now, one)


_ONCE_ACCEPTED = ("accepted", "superseded", "deprecated")


def _finding(decision: Decision, one: Rewritten) -> Finding:
    accepted = decision.at("decided-on", label="decided on this day")
    return Finding(
        one.place,
        f"`{one.part}` changed after it was accepted: {one.told}",
        hint="no new entry in `amendments`",
        notes=("ask: is it another decision, or the same one put right?",),
        related=(accepted,) if "decided-on" in decision.values else (),
        subject=f"{one.part}: {one.told}",
    )

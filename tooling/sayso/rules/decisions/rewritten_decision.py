"""SO313."""

from collections.abc import Iterator, Sequence

from sayso.diagnostics import Finding
from sayso.model import Decision, Log, Record
from sayso.rule import ERROR, WARNING, rule
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

    What was rewritten before the branch began is a warning, once somebody works on the record
    again. It was there before and is known, until the status changes. One late entry settles it.

    ## What it cannot know

    What a change means. It looks for a number, a `must` or a `may`, a `not`, an `all`, and for
    words that came, went or became others; so a synonym is told as a change, and a question mark
    that turns a statement around is not seen. A slip of the pen is known by being near the new
    word with the same first letter, so `affect` for `effect` is told. Of 181 changes that we
    labelled by hand it read 177 as we did. It cannot know that a link leads to something else
    now, and it does not ask whether a part that was missing should have been written earlier.
    Headings that are underlined are not read. Of records that nobody works on it does not know
    what they once said, nor further back than the clone goes; of one that was amended since, not
    whether the entry tells of all that changed.
    """
    for was, now in log.changed_decisions:
        if was.status in _ONCE_ACCEPTED and not has_new_entry(was, now, "amendments"):
            for one in rewritten(was, now):
                yield _finding(now, one)
    yield from _rewritten_earlier(log)


_ONCE_ACCEPTED = ("accepted", "superseded", "deprecated")


def _rewritten_earlier(log: Log) -> Iterator[Finding]:
    """What was rewritten before the base in records that the change works on."""
    if log.past is None:
        return
    pairs = [pair for pair in log.past.worked_on(log.decisions) if pair[0].status in _ONCE_ACCEPTED]
    known = log.past.annals.up_to_base([was.path for was, _ in pairs])
    for was, now in pairs:
        first = _first_accepted(known.get(was.path, ()), was)
        if first is not None and not has_new_entry(first, now, "amendments"):
            before = {one.part for one in rewritten(first, was)}
            for one in rewritten(first, now):
                if one.part in before:
                    yield _finding(now, one, earlier=True)


def _first_accepted(versions: Sequence[Record], was: Decision) -> Decision | None:
    """The decision as it was once accepted; what an import brought in has no life before that."""
    decisions = (one for one in versions if isinstance(one, Decision))
    accepted = (one for one in decisions if one.status in _ONCE_ACCEPTED)
    return next((one for one in accepted if bool(one.imported) == bool(was.imported)), None)


def _finding(decision: Decision, one: Rewritten, *, earlier: bool = False) -> Finding:
    accepted = decision.at("decided-on", label="decided on this day")
    when = " and before this branch" if earlier else ""
    return Finding(
        one.place,
        f"`{one.part}` changed after it was accepted{when}: {one.told}",
        hint="no new entry in `amendments`",
        notes=("ask: is it another decision, or the same one put right?",),
        related=(accepted,) if "decided-on" in decision.values else (),
        severity=WARNING if earlier else None,
        subject=f"{one.part}, earlier" if earlier else f"{one.part}: {one.told}",
    )

"""SO405."""

from collections.abc import Iterator

from sayso.criteria.places import wording
from sayso.diagnostics import Finding, Place
from sayso.model import Decision, Goal, Log, Quarter
from sayso.rule import NOTE, WARNING, rule
from sayso.rules.done.emptiness import is_placeholder, restates
from sayso.rules.done.vagueness import Doubt, doubts

MOST = 2
"""Questions that one record is asked at a time."""


@rule("SO405", "vague-criterion", WARNING)
def vague_criterion(log: Log) -> Iterator[Finding]:
    """A line that says what done looks like can be read in more than one way.

    ## Why

    Two people who read "the queue is reliable" agree at once, and find out months later that
    they meant different things. A line that both would check in the same way saves that talk.
    It need not have a number: a link, a name or a list will do.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - The nightly jobs are reliable
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
      - No nightly job has failed for 14 days
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Answer the question in the line itself. Words that mean something exact to your team can
    be let pass for good: `lexicon.allow` in the settings. `lexicon.add` asks about more.

    ## What it cannot know

    What your team means by a word. It reads `done-when`, the titles of goals and `expected`,
    in English, and stays silent in drafts and about what is over. It looks for a short list of
    words: escapes such as "as needed", lists left open, qualities, quantities, directions and
    efforts. Where a line has a number, a link or a name, it trusts the line.

    How often it is right was measured on lines that were labelled by hand and left aside while
    it was made. Precision: of the lines it asks about, how many call for that question. Recall:
    of those that do, how many it asks about. The lines are our own and half of them are vague:
    in a log with fewer vague ones it is right less often.

    | kind | lines | asked about | rightly | precision | recall |
    |---|---|---|---|---|---|
    | escape | 18 | 13 | 12 | 0.92 | 0.67 |
    | open-list | 9 | 7 | 7 | 1.00 | 0.78 |
    | quality | 58 | 45 | 44 | 0.98 | 0.76 |
    | quantity | 19 | 15 | 14 | 0.93 | 0.74 |
    | direction | 23 | 21 | 18 | 0.86 | 0.78 |
    | effort | 20 | 17 | 13 | 0.76 | 0.65 |
    | shared-mind | 12 | 12 | 11 | 0.92 | 0.92 |
    | all | 159 | 130 | 119 | 0.92 | 0.75 |
    """
    if log.settings.language.partition("-")[0] != "en":
        return
    for record in log.records:
        if not isinstance(record, Quarter) and _is_open(record):
            asked = sorted(_questions(log, record), key=lambda found: found[0].rank)
            for doubt, place in asked[:MOST]:
                yield Finding(
                    place,
                    f"`{doubt.word}`: {doubt.question}",
                    severity=NOTE if doubt.kind == "shared-mind" else None,
                    subject=doubt.word,
                )


def _is_open(record: Decision | Goal) -> bool:
    """Whether somebody may still write the line anew."""
    if isinstance(record, Goal):
        return record.status == "active"
    return record.status in {"proposed", "accepted"} and "done-on" not in record.values


def _questions(log: Log, record: Decision | Goal) -> Iterator[tuple[Doubt, Place]]:
    """The strongest doubt about each line."""
    own = log.settings.lexicon
    for one in record.criteria:
        found = doubts(one.text, own, backed=bool(one.evidence), measured=one.target is not None)
        if found and not is_placeholder(one.text) and not restates(one.text, record.title):
            yield found[0], wording(record, one)
    key = "title" if isinstance(record, Goal) else "expected"
    for doubt in doubts(record.text(key) or "", own)[:1]:
        yield doubt, record.at(key)

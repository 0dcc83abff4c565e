"""SO108."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import WARNING, rule
from sayso.text import words


@rule("SO108", "long-title", WARNING)
def long_title(log: Log) -> Iterator[Finding]:
    """A title is too long to be read at a glance.

    ## Why

    Titles stand in lists, and people run their eyes over lists. A decision that cannot be said
    in 12 words, or a goal in 18, is often two, or holds its reasons.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue because Redis loses jobs whenever it fails over
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    We had two such incidents in February.
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs whenever it fails over. We had two such incidents in February.
    ```

    ## How to mend it

    Keep what was chosen, and move the rest below `## Context`.

    ## What it cannot know

    Which words matter.
    """
    for records, most in ((log.decisions, DECISION), (log.goals, GOAL)):
        for record in records:
            title = record.text("title")
            if title is not None and title.count(" ") >= most and len(words(title)) > most:
                yield Finding(
                    record.at("title"),
                    f"title has {len(words(title))} words, expected at most {most}",
                    subject="title",
                )


DECISION, GOAL = 12, 18
"""Words that a title of either kind may have."""

"""SO109."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Decision, Log
from sayso.rule import ERROR, rule
from sayso.rules.fields.required_sections import Found, wanting


@rule("SO109", "missing-section", ERROR)
def missing_section(log: Log) -> Iterator[Finding]:
    """A decision does not say its context, or what was decided.

    ## Why

    The choice alone is worth little in a year. Whoever wants to change it has to know what
    made it necessary, and cannot ask those who have left.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: accepted
    owner: linh
    decided-on: 2026-03-10
    done-when:
      - All 6 nightly jobs run from SQS in production for 7 days
    ---
    ## Context
    <!-- What makes this necessary now? One sentence will do. -->
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
    ---
    ## Context
    Redis loses jobs on failover.

    ## Decision
    The job queue moves to SQS.
    ```

    ## How to mend it

    Write one sentence below `## Context`, and one below `## Decision` once it is accepted or
    rejected, or was so once. A heading that begins with the word will do, such as "Context and
    Problem Statement" or "Decision Outcome".

    ## What it cannot know

    Whether the sentence says enough, and sections that are named in other words.
    """
    for record in log.decisions:
        for found in wanting(record):
            yield _finding(record, found)


_ASKS = {"Context": "what makes this necessary now?", "Decision": "what was chosen?"}


def _finding(record: Decision, found: Found) -> Finding:
    notes = (f"ask: {_ASKS[found.word]}",)
    if found.section is None:
        required = found.word == "Decision"
        return Finding(
            record.at("status" if required else "title"),
            f"there is no section `{found.word}`",
            hint="required because of this" if required else "",
            notes=notes,
            subject=found.word,
        )
    if found.said is None:
        place, said = record.in_body(found.section.heading), f"section `{found.word}` is empty"
    else:
        place = record.in_body(found.said)
        said = f"section `{found.word}` only holds the place of an answer"
    return Finding(place, said, notes=notes, subject=found.word)

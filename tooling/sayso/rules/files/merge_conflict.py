"""SO011."""

from collections.abc import Iterator

from sayso.diagnostics import Finding, Place
from sayso.model import Log
from sayso.rule import ERROR, rule
from sayso.rules.files.unmerged import conflict
from sayso.text import shortened


@rule("SO011", "merge-conflict", ERROR)
def merge_conflict(log: Log) -> Iterator[Finding]:
    """A merge was left unfinished in a file.

    ## Why

    Both sides of the conflict stand in the record, and readers take whichever they meet
    first. Where it stands in the front matter, the record cannot be read at all.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    <<<<<<< HEAD
    owner: linh
    =======
    owner: minh
    >>>>>>> new-owner
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
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
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Keep the side that is true, and remove the three lines of marks. Nothing else is said of a
    file that cannot be read for them, and `sayso fix` leaves it alone.

    ## What it cannot know

    Which side is true.
    """
    for source in log.sources.values():
        marks = conflict(source)
        if marks is not None:
            first, last = marks
            mark = source.text[first.start : first.end]
            ends = Place(source.path, span=last, label="and ends here") if last else None
            yield Finding(
                Place(source.path, span=first),
                f"`{shortened(mark)}` is left from a merge",
                hint="the conflict begins here" if last else "",
                related=(ends,) if ends else (),
                subject="merge",
            )

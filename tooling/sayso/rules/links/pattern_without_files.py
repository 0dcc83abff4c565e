"""SO609."""

from collections.abc import Iterator

from sayso.diagnostics import Finding, Place
from sayso.model import Log
from sayso.model.values import as_map, placed_texts
from sayso.rule import WARNING, rule
from sayso.rules.links.patterns import Covered


@rule("SO609", "pattern-without-files", WARNING, across=True)
def pattern_without_files(log: Log) -> Iterator[Finding]:
    """A path pattern of a decision or an area matches no file.

    ## Why

    Folders move, and the patterns stay behind. From then on nobody is asked to review what they
    own, and nobody who opens the code is told of the decision that governs it.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    applies-to: [src/job/**]
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```src/jobs/queue.py
    jobs = []
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    applies-to: [src/jobs/**]
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```src/jobs/queue.py
    jobs = []
    ```

    ## How to mend it

    Write where the files are now. Patterns are those of `.gitignore`, from the folder of the
    log. If the files are gone, so may be the line.

    ## What it cannot know

    Files that are still to be written, and those of other repositories: where a repository
    holds nothing but the log, it stays silent.
    """
    patterns = list(_patterns(log))
    covered = Covered(log.tree) if patterns else None
    if covered is None or covered.nothing_but_the_log:
        return
    for pattern, place in patterns:
        if not covered.any_file(pattern):
            yield Finding(place, f"`{pattern}` matches no file", subject=pattern)


def _patterns(log: Log) -> Iterator[tuple[str, Place]]:
    """The patterns of what is in force or proposed, with their places."""
    for decision in log.decisions:
        if "applies-to" in decision.values and decision.status in {"proposed", "accepted"}:
            for pattern, route in placed_texts(decision.values["applies-to"], ("applies-to",)):
                yield pattern, decision.at(*route)
    written = log.sources.get(log.owners.path)
    areas = as_map(written.values.get("areas")) if written else {}
    for key in log.owners.areas:
        for pattern, route in placed_texts(
            as_map(areas.get(key)).get("paths"), ("areas", key, "paths")
        ):
            yield pattern, log.owners.at(*route)

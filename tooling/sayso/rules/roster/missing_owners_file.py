"""SO809."""

from collections.abc import Iterator

from sayso.diagnostics import Finding
from sayso.model import Log
from sayso.rule import ERROR, rule


@rule("SO809", "missing-owners-file", ERROR, across=True)
def missing_owners_file(log: Log) -> Iterator[Finding]:
    """The log has records, and no `owners.yaml` that says who the people in them are.

    ## Why

    A handle in a record means something only while everybody knows whose it is. The file
    keeps that: who `linh` is, where her work went, and whom to ask today.

    ## Wrong

    ```owners.yaml
    people: {}
    ```

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

    ## Right

    ```owners.yaml
    people:
      linh: {name: Linh Tran}
    ```

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

    Write `owners.yaml` beside the folder `decisions`: a key and a name for each person are
    enough. Until it is there, no name in a record is called unknown.

    ## What it cannot know

    Who works with you.
    """
    owners = log.owners
    if owners.known or next(log.records, None) is None:
        return
    source = log.sources.get(owners.path)
    if source is None:
        misspelt = log.tree.exists("owners.yml")
        yield Finding(
            owners.at(),
            f"`{owners.path}` is missing",
            hint="`owners.yml` is there" if misspelt else "",
        )
    elif source.readable and source.values.get("people", {}) == {}:
        yield Finding(owners.at("people"), f"`{owners.path}` names nobody")

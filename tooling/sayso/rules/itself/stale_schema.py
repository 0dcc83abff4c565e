"""SO903."""

import json
from collections.abc import Iterator

from sayso.diagnostics import Finding, Place
from sayso.model import Log
from sayso.rule import ERROR, rule
from sayso.schema import COPIES, KINDS, schema


@rule("SO903", "stale-schema", ERROR, across=True)
def stale_schema(log: Log) -> Iterator[Finding]:
    """A copy of a schema in `.sayso/schemas` differs from the schema that the check goes by.

    ## Why

    Editors complete and judge fields by the copy that lies in the repository. Where it is
    from another version, they call a field wrong that the check asks for.

    ## Wrong

    ```.sayso/schemas/quarter.json
    {"title": "Quarter", "type": "object"}
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    # yaml-language-server: $schema=../.sayso/schemas/decision.json
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Run `sayso init`, which writes the copies anew and leaves all else as it is. A log without
    copies is fine too: only those that are there are looked at. After an upgrade of Sayso no
    branch fails for it: with `--base` a copy that was stale before is known.

    ## What it cannot know

    Which version the team means to use. Where two people have two versions of Sayso, agree on
    one before you write the copies anew.
    """
    for kind in KINDS:
        path = f"{COPIES}/{kind}.json"
        text = log.tree.text(path)
        if text is not None and not _says_the_same(text, kind):
            yield Finding(
                Place(path),
                f"copy of the schema for `{kind}` is not of this version",
                notes=("`sayso init` writes it anew",),
            )


def _says_the_same(text: str, kind: str) -> bool:
    try:
        return bool(json.loads(text) == schema(kind))
    except (ValueError, RecursionError):
        return False

"""SO610."""

import re
from collections.abc import Iterator

from sayso.diagnostics import Finding, Place, Span
from sayso.model import RETIRED, Decision, Log, Mention
from sayso.rule import NOTE, rule
from sayso.rules.links.supersession import successor

_ID = "([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2,})[-_][0-9]*[A-Za-z][A-Za-z0-9_-]*"
"""What looks like the id of a decision, for git's regular expressions and for ours."""


@rule("SO610", "cites-retired-decision", NOTE, across=True)
def cites_retired_decision(log: Log) -> Iterator[Finding]:
    """A file of the repository cites a decision that is no longer in force.

    ## Why

    A comment that says "see this decision" is read for years. When the decision is replaced,
    the comment goes on giving the old reason, in good faith.

    ## Wrong

    ```decisions/2026-02-02-use-redis.md
    ---
    title: Use Redis
    status: deprecated
    owner: minh
    decided-on: 2026-02-02
    reason: The job queue left Redis
    ---
    ## Context
    We need a queue.

    ## Decision
    Jobs go through Redis.
    ```

    ```src/jobs/queue.py
    # Why this is a list: decisions/2026-02-02-use-redis.md
    jobs = []
    ```

    ## Right

    ```decisions/2026-02-02-use-redis.md
    ---
    title: Use Redis
    status: deprecated
    owner: minh
    decided-on: 2026-02-02
    reason: The job queue left Redis
    ---
    ## Context
    We need a queue.

    ## Decision
    Jobs go through Redis.
    ```

    ```src/jobs/queue.py
    jobs = []
    ```

    ## How to mend it

    Cite what came instead, or take the comment out with the code that it explained.

    ## What it cannot know

    Whether the old reason is given on purpose, as history. It knows ids that begin with a day
    or a number, and reads files that git tracks.
    """
    retired = dict(_retired(log))
    told = set()
    for mention in log.tree.mentions(_ID) if retired else ():
        decision = retired.get(mention.word.rstrip("-_"))
        if decision and (mention.path, decision.id) not in told:
            told.add((mention.path, decision.id))
            yield _finding(log, mention, decision)


def _retired(log: Log) -> Iterator[tuple[str, Decision]]:
    """The decisions no longer in force, by the part of their ids that is looked for."""
    for decision in log.decisions:
        if decision.status in RETIRED:
            found = re.search(_ID, decision.id)
            if found and found.end() == len(decision.id):
                yield found.group(), decision


def _finding(log: Log, mention: Mention, decision: Decision) -> Finding:
    newer = successor(log, decision)
    return Finding(
        Place(mention.path, span=_span(log, mention)),
        f"`{decision.id}` is {decision.status}",
        hint=f"`{newer.id}` came instead" if newer else "",
        related=(decision.at("status", label="no longer in force"),),
        subject=f"cites {decision.id}",
    )


def _span(log: Log, mention: Mention) -> Span | None:
    lines = log.source(mention.path).lines
    if mention.line > len(lines):  # a text that is not UTF-8
        return None
    before = lines.line(mention.line).encode()[: mention.column - 1].decode("utf-8", "ignore")
    start = lines.start(mention.line) + len(before)
    return Span(start, start + len(mention.word))

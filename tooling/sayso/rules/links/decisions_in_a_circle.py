"""SO605."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.diagnostics import Finding, Place
from sayso.model import Decision, Log
from sayso.model.decision import ids_in
from sayso.rule import ERROR, rule
from sayso.rules.circles import Graph, circles

_SHOWN = 3


@rule("SO605", "decisions-in-a-circle", ERROR, across=True)
def decisions_in_a_circle(log: Log) -> Iterator[Finding]:
    """Decisions supersede each other, or depend on each other, in a circle.

    ## Why

    Each of them points to another for its reason, so that none has one. Whoever looks for what
    holds today walks round and round.

    ## Wrong

    ```decisions/2026-03-09-stay-on-aws.md
    ---
    title: Stay on AWS
    status: proposed
    owner: minh
    decide-by: 2026-03-24
    depends-on: [2026-03-10-use-sqs-for-the-job-queue]
    ---
    ## Context
    A second cloud was offered to us.
    ```

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    depends-on: [2026-03-09-stay-on-aws]
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```decisions/2026-03-09-stay-on-aws.md
    ---
    title: Stay on AWS
    status: proposed
    owner: minh
    decide-by: 2026-03-24
    ---
    ## Context
    A second cloud was offered to us.
    ```

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    depends-on: [2026-03-09-stay-on-aws]
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Decide which of them came first, in time or in thought, and let it stand alone. Two that
    cannot be decided apart are one decision.

    ## What it cannot know

    Which of the references is the wrong one. Where several circles share a record, it shows
    one of them.
    """
    for relation in ("supersedes", "depends-on"):
        for circle in circles(_graph(log, relation)):
            members = [found for one in circle if (found := log.decision(one))]
            if len(members) == len(circle):  # none shares its id with a record of another kind
                yield _finding(log, relation, members)


def _graph(log: Log, relation: str) -> Graph:
    """For each decision that names others those that it names, by the ids they have today."""
    graph: dict[str, list[str]] = {}
    for one in log.decisions:
        named = one.relations.get(relation)
        if named is not None:
            graph[one.id] = ids_in(named)
    if not graph:
        return graph
    today = {old: one.id for old, one in log.by_id.items() if one.id != old}
    if today:
        graph = {name: [today.get(one, one) for one in named] for name, named in graph.items()}
    # Ids mostly begin with a day, so that nearly all lead back, and there is nothing to walk.
    return graph if any(one >= name for name, named in graph.items() for one in named) else {}


def _finding(log: Log, relation: str, members: Sequence[Decision]) -> Finding:
    places = [
        _where(log, one, following, relation) for one, following in pairwise((*members, members[0]))
    ]
    verb = "supersedes" if relation == "supersedes" else "depends on"
    others = [one.id for one in members[1:]]
    return Finding(
        places[0],
        f"`{members[0].id}` {verb} itself{_by_way_of(others)}",
        related=tuple(places[1:]),
        subject=f"{relation} in a circle",
    )


def _by_way_of(others: Sequence[str]) -> str:
    shown = ", ".join(f"`{one}`" for one in others[:_SHOWN])
    more = f" and {len(others) - _SHOWN} more" if len(others) > _SHOWN else ""
    return f", by way of {shown}{more}" if others else ""


def _where(log: Log, decision: Decision, other: Decision, relation: str) -> Place:
    for one in decision.references:
        if one.relation == relation and log.decision(one.id) is other:
            return decision.at(*one.route, label=f"leads to `{other.id}`")
    return decision.at_key(relation)

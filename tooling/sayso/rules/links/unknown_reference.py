"""SO601."""

from collections.abc import Iterator, Mapping

from sayso.diagnostics import Finding, Fix, SetValue
from sayso.model import Log, Record, Reference
from sayso.plain_yaml import Value
from sayso.rule import ERROR, rule
from sayso.rules.links.likeness import Ids, share_number_or_name


@rule("SO601", "unknown-reference", ERROR, fixable=True, across=True)
def unknown_reference(log: Log) -> Iterator[Finding]:
    """A record names another one that is not in the log.

    ## Why

    References are how somebody gets from a choice to its reason. One that leads nowhere looks
    like an answer until it is followed, usually by the person who knows least.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    depends-on: [stay-on-aws]
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```decisions/2026-02-02-stay-on-aws-for-now.md
    ---
    title: Stay on AWS for now
    status: accepted
    owner: minh
    decided-on: 2026-02-02
    no-action: we are there already
    ---
    ## Context
    A second cloud was offered to us.

    ## Decision
    We stay where we are.
    ```

    ## Right

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh
    decide-by: 2026-03-24
    depends-on: [2026-02-02-stay-on-aws-for-now]
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ```decisions/2026-02-02-stay-on-aws-for-now.md
    ---
    title: Stay on AWS for now
    status: accepted
    owner: minh
    decided-on: 2026-02-02
    no-action: we are there already
    ---
    ## Context
    A second cloud was offered to us.

    ## Decision
    We stay where we are.
    ```

    ## How to mend it

    Write the whole id: a decision's is the name of its file without `.md`, a goal's begins
    with its quarter, as in `2026-Q1/no-lost-jobs`. An id that a record had earlier stays good
    for ever if the record lists it under `formerly`.

    ## What it cannot know

    Which record was meant where nothing is spelled like it.
    """
    known = {
        "decision": Ids(one.id for one in log.decisions),
        "goal": Ids(one.id for one in log.goals),
    }
    held = _held(log)
    for decision in log.decisions:
        if not _all_held(decision.relations, held):
            yield from _unknown(log, decision, known)
    for goal in log.goals:
        yield from _unknown(log, goal, known)


def _held(log: Log) -> Mapping[str, frozenset[str]]:
    """The ids that may be named as a kind of record; of a file that cannot be read, as any."""
    unread = log.broken.keys() - log.by_id.keys()
    named = log.by_id.items()
    return {
        kind: frozenset((*unread, *(one for one, record in named if record.kind == kind)))
        for kind in ("decision", "goal")
    }


def _all_held(relations: Mapping[str, Value], held: Mapping[str, frozenset[str]]) -> bool:
    """The usual case, decided without making references: it is asked of every decision."""
    try:
        for relation, value in relations.items():
            known = held["goal" if relation == "goals" else "decision"]
            if not known.issuperset(value if isinstance(value, list) else (value,)):
                return False
    except TypeError:  # fields, which may hold an id
        return False
    return True


def _unknown(log: Log, record: Record, known: Mapping[str, Ids]) -> Iterator[Finding]:
    for reference in record.references:
        found = log.by_id.get(reference.id)
        kind = _KINDS.get(reference.relation, "decision")
        if found.kind != kind if found else reference.id not in log.broken:
            yield _finding(record, reference, found, known[kind])


_KINDS = {"goals": "goal", "supports": "goal", "carried-from": "goal"}
"""What is named by the relations that do not name decisions."""


def _finding(record: Record, reference: Reference, found: Record | None, known: Ids) -> Finding:
    wrong = f"which is a {found.kind}" if found else "which no record has"
    meant = None if found else _meant(record, reference, known)
    return Finding(
        record.at(*reference.route),
        f"`{reference.relation}` names `{reference.id}`, {wrong}",
        hint=f"did you mean `{meant}`?" if meant else "",
        fix=_fix(record, reference, meant, known) if meant else None,
        subject=f"{reference.relation} {reference.id}",
    )


def _meant(record: Record, reference: Reference, known: Ids) -> str | None:
    meant = known.holding(reference.id) or known.like(reference.id)
    return None if meant == record.id else meant


def _fix(record: Record, reference: Reference, meant: str, known: Ids) -> Fix:
    """A guess by spelling alone may be wrong, so that it is left to a person."""
    certain = known.holding(reference.id) == meant or share_number_or_name(reference.id, meant)
    change = SetValue(record.path, reference.route, meant)
    return Fix(f"write `{meant}`", (change,), safe=certain)

"""SO603."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from sayso.diagnostics import Finding, Place
from sayso.model import Decision, Elsewhere, Log, Past
from sayso.model.numbering import next_after, number_of
from sayso.model.values import as_texts
from sayso.rule import ERROR, rule


@rule("SO603", "number-taken", ERROR, kind="history", across=True)
def number_taken(log: Log) -> Iterator[Finding]:
    """The number of a new decision is taken by another one.

    ## Why

    Two branches take the next free number on the same day, and git merges them without a word,
    since the files have different names. From then on "decision 12" is two decisions, in code, in
    issues and in what people say.

    ## Wrong

    ```elsewhere/decisions/0012-use-kafka-for-events.md
    ---
    title: Use Kafka for events
    status: proposed
    owner: minh
    decide-by: 2026-03-24
    ---
    ## Context
    Two teams poll one table.
    ```

    ```decisions/0012-use-sqs-for-the-job-queue.md
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

    ```elsewhere/decisions/0012-use-kafka-for-events.md
    ---
    title: Use Kafka for events
    status: proposed
    owner: minh
    decide-by: 2026-03-24
    ---
    ## Context
    Two teams poll one table.
    ```

    ```decisions/0013-use-sqs-for-the-job-queue.md
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

    Rename the file to the next free number, which the finding names, before anybody refers to it.
    Ids that begin with the day, as new logs have them, do not run into each other.

    ## What it cannot know

    Which of the two was first, and branches that were not fetched. A branch that was given up
    holds its numbers until it is deleted. The branch that is checked out is not looked at where
    it was pushed to.
    """
    numbered = [one for one in log.decisions if number_of(one.id) is not None]
    new = [one for one in numbered if log.past and _is_new(log.past, one)]
    twice = list(_twice(numbered, frozenset(one.path for one in new)))
    yield from (_beside(log, one, other) for one, other in twice)
    told = {one.path for one, _ in twice}
    left = [one for one in new if one.path not in told]
    if log.past is None or not left:
        return
    known = [*_at_base(log.past), *log.past.annals.elsewhere()]
    for one in left:
        taken = next((other for other in known if _collide(one, other)), None)
        if taken is not None:
            yield _away(log, one, taken, known)


def _is_new(past: Past, decision: Decision) -> bool:
    """Whether a decision did not have its number at the base."""
    was = past.before(decision)
    return was is None or number_of(was.id) != number_of(decision.id)


def _twice(numbered: list[Decision], new: frozenset[str]) -> Iterator[tuple[Decision, Decision]]:
    """Two decisions of a folder with one number: the newer of them, beside the other."""
    shared: dict[tuple[str, int], list[Decision]] = {}
    for one in numbered:
        number = int(number_of(one.id) or 0)
        shared.setdefault((one.path.rpartition("/")[0], number), []).append(one)
    for group in shared.values():
        if len(group) > 1:
            first, *others = sorted(group, key=lambda one: (one.path in new, _age(one)))
            yield from ((one, first) for one in others if not (one.imported and first.imported))


def _age(decision: Decision) -> tuple[str, str]:
    day = decision.opened_on or decision.day_of_record
    return (day.isoformat() if day else "9999", decision.path)


def _at_base(past: Past) -> list[Elsewhere]:
    return [Elsewhere(path, "the base") for path in past.then if path.startswith("decisions/")]


def _collide(decision: Decision, other: Elsewhere) -> bool:
    """Whether another file has the number of a decision and is not the same record."""
    mine, path = PurePosixPath(decision.path), PurePosixPath(other.path)
    names = {decision.id, *as_texts(decision.values.get("formerly"))}
    number, taken = number_of(decision.id), number_of(path.stem)
    same = number is not None and taken is not None and int(number) == int(taken)
    return same and path.suffix == ".md" and mine.parent == path.parent and path.stem not in names


def _beside(log: Log, one: Decision, other: Decision) -> Finding:
    return Finding(
        Place(one.path),
        f"number `{number_of(one.id)}` is taken by `{other.id}`",
        hint=_free(log, []),
        related=(Place(other.path, label="the other one"),),
        subject=f"taken by {other.id}",
    )


def _away(log: Log, one: Decision, other: Elsewhere, known: list[Elsewhere]) -> Finding:
    taken = PurePosixPath(other.path).stem
    return Finding(
        Place(one.path),
        f"number `{number_of(one.id)}` is taken by `{taken}`, on {other.branch}",
        hint=_free(log, known),
        subject=f"taken by {taken}",
    )


def _free(log: Log, known: list[Elsewhere]) -> str:
    names = [one.id for one in log.decisions]
    free = next_after([*names, *(PurePosixPath(one.path).stem for one in known)])
    return f"the next free number is {free}"

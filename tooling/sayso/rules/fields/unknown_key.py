"""SO102."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import Finding, RenameKey, Route
from sayso.intake import kind_of
from sayso.model import Log
from sayso.plain_yaml import Value
from sayso.rule import ERROR, rule, told
from sayso.rules.fields.day_spellings import readings
from sayso.schema import as_name, declaration, problems


@rule("SO102", "unknown-key", ERROR, fixable=True)
def unknown_key(log: Log) -> Iterator[Finding]:
    """A field bears a name that the log does not know.

    ## Why

    A misspelt name is no small thing: whoever wrote `onwer` believes that the record has an
    owner. No check, no page and no search reads it.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    onwer: linh
    deadline: 2026-03-24
    deciders: [minh]
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
    decision-makers: [minh]
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Write the name that was meant. The names that other formats have for the same thing are
    known to the tool. A field of your own begins with `x-`, as in `x-ticket`, and is left alone.

    ## What it cannot know

    What a name stands for that is like none of its own.
    """
    taken: set[tuple[str, Route, str]] = set()
    for finding in told(log, "unknown-key"):
        change = finding.fix.changes[0] if finding.fix else None
        if not isinstance(change, RenameKey):
            yield replace(finding, notes=_OWN)
            continue
        name = (change.path, change.route[:-1], change.key)
        fits = name not in taken and _fits(log, change)
        yield finding if fits else replace(finding, fix=None, hint="", notes=_OWN)
        taken.add(name)


_OWN = ("a field of your own begins with `x-`",)


def _fits(log: Log, change: RenameKey) -> bool:
    """Whether the name meant is sure, or at least one that can take the value."""
    kind, key = kind_of(change.path), str(change.route[-1])
    if len(change.route) > 1 or kind is None:
        return True
    if as_name(key) in declaration(kind, (change.key,)).get("x-also", ()):
        return True
    values: dict[str, Value] = dict(log.sources[change.path].values)
    values[change.key] = values.pop(key)
    return not any(
        one.route[:1] == (change.key,) and not readings(str(values[change.key]))
        for one in problems(kind, values)
    )

"""SO204."""

from collections.abc import Iterator

from sayso.diagnostics import Finding, Fix, SetValue
from sayso.model import Log, Owners
from sayso.model.naming import Named, Slot
from sayso.rule import NOTE, rule
from sayso.rules.owners.bearers import former


@rule("SO204", "former-handle", NOTE, fixable=True)
def former_handle(log: Log) -> Iterator[Finding]:
    """A person or a team is named as they were called earlier.

    ## Why

    An earlier handle still leads to the right person, so nothing is lost. It only makes
    readers look twice, and a search for the name of today misses the record.

    ## Wrong

    ```owners.yaml
    people:
      linh:
        name: Linh Tran
        previously: [linh.t]
    ```

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: linh.t
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## Right

    ```owners.yaml
    people:
      linh:
        name: Linh Tran
        previously: [linh.t]
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

    Write the key of today. The tool does it for all records at once.

    ## What it cannot know

    Why somebody changed their name; it is never asked.
    """
    owners = log.owners
    for named in log.strangers:
        yield from _told(owners, named)
    for named in _elsewhere(owners):
        if named.name not in (owners.teams if named.slot == "team" else owners.people):
            yield from _told(owners, named)


def _told(owners: Owners, named: Named) -> Iterator[Finding]:
    key = former(owners, named)
    if key is not None:
        yield Finding(
            named.place,
            f"`{named.name}` is called `{key}` now",
            fix=Fix(f"write `{key}`", (SetValue(named.path, named.route, key),)),
        )


def _elsewhere(owners: Owners) -> Iterator[Named]:
    """Whom people and teams name beside the strangers of the log."""
    for person in owners.people.values():
        yield from _named(owners, person.successor, "person", "people", person.id, "successor")
        for away in person.away:
            yield from _named(owners, away.deputy, "person", *away.route, "deputy")
    for team in owners.teams.values():
        yield from _named(owners, team.lead, "person", "teams", team.id, "lead")
        yield from _named(owners, team.parent, "team", "teams", team.id, "parent")


def _named(owners: Owners, name: str | None, slot: Slot, *route: str | int) -> Iterator[Named]:
    if name:
        yield Named(name, owners.path, route, slot)

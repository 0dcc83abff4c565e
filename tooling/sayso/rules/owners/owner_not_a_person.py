"""SO203."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import Finding, Fix, SetValue
from sayso.model import Log, Person
from sayso.model.naming import Named
from sayso.model.values import as_text, as_texts
from sayso.rule import ERROR, rule, told
from sayso.rules.owners.bearers import former
from sayso.rules.owners.one_person import lead_of, not_a_person, team_meant

_ASK = {"supporter": "who helps?", "approver": "who has the last word?"}


@rule("SO203", "owner-not-a-person", ERROR, fixable=True)
def owner_not_a_person(log: Log) -> Iterator[Finding]:
    """A team, a group or a placeholder stands where one person should.

    ## Why

    When a team owns a question, each of its members may think that another one has it. The
    team is the net under a name: its lead steps in, its members help. It is not the name.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: platform
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
    owner: hoa
    decide-by: 2026-03-24
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Ask in the team who has this, and write that one name. The tool can put the lead there
    as a start. Others go to `supporter`, `consulted` or `informed`.

    ## What it cannot know

    Whether the person who is named has agreed to it.
    """
    for finding in told(log, "owner-not-a-person"):
        yield replace(finding, notes=("ask: who has this?",), fix=_unlisted(log, finding))
    for named in log.strangers:
        if named.slot == "person" and former(log.owners, named) is None:
            found = not_a_person(log.owners, named.name)
            if found:
                yield _finding(log, named, found)


def _finding(log: Log, named: Named, found: str) -> Finding:
    lead = _stand_in(log, named)
    return Finding(
        named.place,
        f"`{named.name}` is {found}, expected one person",
        hint=f"`{lead.id}` leads the team" if lead else "",
        notes=(f"ask: {_ASK.get(str(named.route[-1]), 'who has this?')}",),
        fix=_hand(named, lead) if lead else None,
    )


def _hand(named: Named, lead: Person) -> Fix:
    change = SetValue(named.path, named.route, lead.id)
    return Fix(f"name `{lead.id}`, who leads the team", (change,), safe=False)


def _stand_in(log: Log, named: Named) -> Person | None:
    """The lead of the team that is named here, or else beside it."""
    owners = log.owners
    record = log.by_path.get(named.path)
    area = None if record else owners.areas.get(str(named.route[1]))
    beside = record.text("team") if record else area.team if area else None
    lead = lead_of(owners, team_meant(owners, named.name) or owners.team(beside))
    owner = record.owner if record and named.route != ("owner",) else None
    return None if lead and lead.id == owner else lead


def _unlisted(log: Log, finding: Finding) -> Fix | None:
    """A list of one is that one."""
    route = finding.place.route
    value = log.sources[finding.place.path].values.get(str(route[0]))
    held = as_texts(value) if isinstance(value, list) and len(value) == 1 else ()
    name = as_text(held[0]) if held else None
    if len(route) != 1 or not name:
        return None
    return Fix(f"write `{name}`", (SetValue(finding.place.path, route, name),))

"""SO202."""

from collections.abc import Callable, Iterator
from functools import cache

from sayso.diagnostics import Finding, Fix, Rewrite, SetValue
from sayso.model import Log, Owners
from sayso.model.naming import Named, Slot
from sayso.rule import ERROR, rule
from sayso.rules.owners.bearers import former, signed
from sayso.rules.owners.one_person import not_a_person, parts, team_meant
from sayso.text import closest

_WANTED = {"person": "person", "anyone": "person or team", "team": "team"}

Near = Callable[[str, Slot], str | None]


@rule("SO202", "unknown-person", ERROR, fixable=True)
def unknown_person(log: Log) -> Iterator[Finding]:
    """A record or an area names somebody whom `owners.yaml` does not know.

    ## Why

    A name that leads nowhere looks like an owner and is none: nobody is asked, nobody is
    told, and it comes to light on the day it matters.

    ## Wrong

    ```decisions/2026-03-10-use-sqs-for-the-job-queue.md
    ---
    title: Use SQS for the job queue
    status: proposed
    owner: "@linh-t"
    decide-by: 2026-03-24
    consulted:
      - minh@example.com
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
    consulted:
      - minh
    ---
    ## Context
    Redis loses jobs on failover.
    ```

    ## How to mend it

    Write the key that the person has in `owners.yaml`; the tool finds it by e-mail, GitHub
    name and full name. Somebody new gets an entry there, and so does somebody who has left:
    the entry says `left-on`, and their name stands.

    ## What it cannot know

    Who is meant by a name that is close to two keys, or that two people share.
    """

    @cache
    def near(name: str, slot: Slot) -> str | None:
        return closest(name.strip().removeprefix("@"), _keys(log.owners, slot))

    @cache
    def no_person(name: str) -> str:
        return not_a_person(log.owners, name)

    for named in log.strangers:
        told_otherwise = named.slot == "person" and no_person(named.name)
        if not told_otherwise and former(log.owners, named) is None:
            yield _several(log, named) or _finding(log.owners, named, near)


def _keys(owners: Owners, slot: Slot) -> list[str]:
    people = [] if slot == "team" else list(owners.people)
    return people if slot == "person" else [*people, *owners.teams]


def _finding(owners: Owners, named: Named, near: Near) -> Finding:
    sure = _meant(owners, named)
    key = sure or near(named.name, named.slot)
    change = SetValue(named.path, named.route, key or "")
    return Finding(
        named.place,
        f"no {_WANTED[named.slot]} is called `{named.name}`",
        hint=f"did you mean `{key}`?" if key else "",
        fix=Fix(f"write `{key}`", (change,), safe=sure is not None) if key else None,
    )


def _meant(owners: Owners, named: Named) -> str | None:
    """The key that a name stands for without a doubt."""
    if named.slot != "team" and (person := signed(owners, named.name)):
        return person.id
    team = team_meant(owners, named.name) if named.slot != "person" else None
    return team.id if team else None


def _several(log: Log, named: Named) -> Finding | None:
    """Several names in one text, as MADR's templates invite to write them."""
    listed = parts(named.name) if len(named.route) == 1 and named.slot == "anyone" else []
    if len(listed) < 2 or _meant(log.owners, named):  # noqa: PLR2004  # one name is no list
        return None
    inner = [Named(part, named.path, named.route, "anyone") for part in listed]
    keys = [_key(log.owners, part) for part in inner]
    lost = [part.name for part, key in zip(inner, keys, strict=True) if key is None]
    said = lost[0] if lost else named.name
    return Finding(
        named.place,
        f"no person or team is called `{said}`",
        hint="" if lost else "these are several",
        fix=None if lost else _as_list(log, named, [key for key in keys if key]),
    )


def _key(owners: Owners, named: Named) -> str | None:
    if named.name in owners.people or named.name in owners.teams:
        return named.name
    return former(owners, named) or _meant(owners, named)


def _as_list(log: Log, named: Named, keys: list[str]) -> Fix | None:
    spot = log.sources[named.path].spot(named.route)
    if spot is None:
        return None
    text = f"[{', '.join(keys)}]"
    return Fix("write them as a list", (Rewrite(named.path, spot.value, text),))

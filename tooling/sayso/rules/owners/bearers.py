"""Whom a name that is no key may mean."""

import re

from sayso.model import Owners, Person
from sayso.model.naming import Named

_WRAPPED = re.compile(
    r".*<(?:mailto:)?([^<>\s]+)>"  # Linh Tran <linh@example.com>
    r"|\[([^\[\]]+)\]\(\S*\)"  # [@linh-t](https://…)
    r"|https?://github\.com/([\w-]+)/?"
)


def former(owners: Owners, named: Named) -> str | None:
    """The key of today, where a name is one that its bearer had earlier."""
    person = None if named.slot == "team" else owners.person(named.name)
    team = None if named.slot == "person" else owners.team(named.name)
    found = person or team
    return found.id if found else None


def signed(owners: Owners, name: str) -> Person | None:
    """The one person whom an address, a profile, a full name or a spelling of the key points to."""
    wrapped = _WRAPPED.fullmatch(name.strip())
    return owners.by_sign(next(filter(None, wrapped.groups())) if wrapped else name)

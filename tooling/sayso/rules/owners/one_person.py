"""Why a name cannot be the one person that is asked for."""

import re

from sayso.model import Owners, Person, Team
from sayso.rules.owners.bearers import signed


def _each(listed: str) -> frozenset[str]:
    return frozenset(" ".join(one.split()) for one in listed.split(","))


_CROWD = _each("""
    all, anybody, anyone, everybody, everyone, multiple, our team, several, shared, somebody,
    someone, team, the team, us, various, we, whoever
""")
_OPEN = _each("""
    , ?, ??, ???, -, --, ~, …, ..., n/a, na, nil, no one, nobody, none, null, open, pending, tba,
    tbc, tbd, to be decided, to be defined, to be determined, todo, unassigned, unknown, vacant, xxx
""")
_GROUP = _each("""
    board, committee, council, crew, developers, devs, engineers, group, guild, leads,
    maintainers, managers, oncall, owners, squad, stakeholders, team, teams, tribe
""")
_MAILBOX = _GROUP | _each("""
    admin, all, contact, dev, everyone, hello, help, helpdesk, hq, info, mail, no-reply, noreply,
    office, ops, security, support
""")
_FILLER = frozenset(("the", "our", "team", "a"))
_SEVERAL = re.compile(r"\s*[,;]\s*|\s(?:and|or|[&+/])\s|(?<=\w)/(?=\w)", re.IGNORECASE)
_WORDS = re.compile(r"[\s._+-]+")


def not_a_person(owners: Owners, name: str) -> str:
    """What stands where a person should, in a few words; empty where it may be a person."""
    plain = name.strip().casefold()
    if plain in _OPEN:
        return "nobody yet"
    if plain in _CROWD:
        return "no one in particular"
    if signed(owners, name) is not None:
        return ""
    if team_meant(owners, name) is not None:
        return "a team"
    return _several(owners, name) or _group(plain)


def team_meant(owners: Owners, name: str) -> Team | None:
    """The team that a name points to, as `the platform team` and `@acme/platform` do."""
    plain = name.strip().removeprefix("@").rpartition("/")[2].casefold()
    found = owners.team(plain) or owners.team(name)
    if found is not None:
        return found
    core = _core(plain)
    same = (one for one in owners.teams.values() if core in {_core(one.id), _core(one.name)})
    return next(same, None) if core else None


def lead_of(owners: Owners, team: Team | None) -> Person | None:
    """Who leads a team, where they are still there."""
    lead = owners.person(team.lead) if team else None
    return lead if lead and lead.left_on is None else None


def parts(name: str) -> list[str]:
    """The names that one text lists."""
    return [part for part in _SEVERAL.split(name.strip()) if part]


def _core(name: str) -> str:
    return "-".join(word for word in _WORDS.split(name.casefold()) if word not in _FILLER)


def _several(owners: Owners, name: str) -> str:
    """A comma alone may also part a family name from a given one."""
    if "://" in name:
        return ""
    if name.startswith("@") and name.count("/") == 1:
        return "a team"
    listed = parts(name)
    if len(listed) > 1 and ("," not in name or all(signed(owners, part) for part in listed)):
        return "several people"
    return ""


def _group(plain: str) -> str:
    local, at, _ = plain.removeprefix("@").partition("@")
    words = set(_WORDS.split(local))
    if at:
        return "a shared mailbox" if local in _MAILBOX or words & _GROUP else ""
    return "a role or a group" if words & _GROUP else ""

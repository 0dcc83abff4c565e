"""Whom a CODEOWNERS file names → people of `owners.yaml`, old and new; nobody is made up."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.app.spelling import slug
from sayso.diagnostics import Fields, Written
from sayso.model import Owners
from sayso.ownership.signs import Host


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a line names: an owner where it names one person, a team, and who else is asked."""

    owner: str | None = None
    team: str | None = None
    reviewers: tuple[str, ...] = ()


@dataclass(slots=True)
class Handles:
    """The people that a file names, with those who are new to `owners.yaml`.

    `learned` are the names on the host of people whom it knows by that very key.
    """

    owners: Owners
    host: Host
    new: dict[str, Fields] = field(default_factory=dict)
    learned: dict[str, str] = field(default_factory=dict)
    _keys: dict[str, str] = field(default_factory=dict)

    def read(self, signs: Sequence[str]) -> Named:
        """Who owns what a line means; an owner is one person, and never chosen among several."""
        people = [sign for sign in signs if _is_person(sign)]
        teams = [team for sign in signs if (team := self._team(sign)) is not None]
        owner = self._person(people[0]) if len(people) == 1 else None
        rest = tuple(sign for sign in signs if owner is None or sign != people[0])
        return Named(owner, teams[0] if len(teams) == 1 else None, rest)

    def _team(self, sign: str) -> str | None:
        team = None if _is_person(sign) else self.owners.team(sign.rpartition("/")[2])
        return team.id if team else None

    def _person(self, sign: str) -> str:
        known = self._keys.get(sign.casefold())
        if known is None:
            known = self._keys[sign.casefold()] = self._found(sign) or self._added(sign)
        return known

    def _found(self, sign: str) -> str | None:
        person = self.owners.by_sign(sign)
        if person is None:
            return None
        if sign.startswith("@"):
            name = person.github if self.host == "github" else person.gitlab
            if name is None:
                self.learned[person.id] = sign[1:]
            elif name.casefold() != sign[1:].casefold():
                return None
        return person.id

    def _added(self, sign: str) -> str:
        name = sign.removeprefix("@")
        key = _free(slug(name.partition("@")[0]) or "somebody", {*self.owners.people, *self.new})
        fields: dict[str, Written | None] = {"name": name}
        fields |= {self.host: name} if sign.startswith("@") else {"email": (name,)}
        self.new[key] = Fields.of(fields)
        return key


def _is_person(sign: str) -> bool:
    return not sign.startswith("@@") and not (sign.startswith("@") and "/" in sign)


def _free(key: str, taken: set[str]) -> str:
    found, number = key, 1
    while found in taken:
        number += 1
        found = f"{key}-{number}"
    return found

"""The people, teams and areas of `owners.yaml`."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from sayso.data_classes import dataclass, field
from sayso.diagnostics import Place, Route

OWNERS = "owners.yaml"
"""Where the people, teams and areas of a log are named."""


@dataclass(frozen=True)
class Absence:
    """Days on which a person is away, both included, and who stands in."""

    start: date | None
    end: date | None
    deputy: str | None
    route: Route


@dataclass(frozen=True)
class Person:
    """Somebody who can own things; `left_on` says since when no more."""

    id: str
    name: str
    email: tuple[str, ...] = ()
    github: str | None = None
    team: str | None = None
    previously: tuple[str, ...] = ()
    away: tuple[Absence, ...] = ()
    left_on: date | None = None
    successor: str | None = None
    gitlab: str | None = None


@dataclass(frozen=True)
class Team:
    """The net under a name: a lead, and a team above."""

    id: str
    name: str
    lead: str | None = None
    parent: str | None = None
    previously: tuple[str, ...] = ()


@dataclass(frozen=True)
class Area:
    """What is owned besides decisions and goals, by the paths it covers.

    `reviewers` are asked besides the owner, by their keys or as CODEOWNERS writes them.
    """

    id: str
    owner: str | None = None
    team: str | None = None
    paths: tuple[str, ...] = ()
    purpose: str | None = None
    delegation: str | None = None
    reviewers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Owners:
    """`owners.yaml`: people, teams and areas by their keys, in the order of the file.

    `unowned` are the patterns of paths that nobody owns, on purpose.
    `known` is false where the file is missing, cannot be read or names nobody, so that
    nobody is called unknown for it.
    """

    path: str = OWNERS
    people: Mapping[str, Person] = field(default_factory=dict)
    teams: Mapping[str, Team] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    known: bool = True
    unowned: tuple[str, ...] = ()

    def person(self, handle: str | None) -> Person | None:
        """The person of a key, or of a handle they had earlier."""
        if handle is None:
            return None
        return self.people.get(handle) or self._earlier.get(handle)

    def team(self, handle: str | None) -> Team | None:
        """The team of a key, or of a name it had earlier."""
        if handle is None:
            return None
        return self.teams.get(handle) or self._earlier_teams.get(handle)

    def by_sign(self, sign: str) -> Person | None:
        """The person an address, a name on GitHub or GitLab, `@handle` or full name points to.

        A sign that two people share points to nobody.
        """
        plain = sign.strip().removeprefix("@")
        return self.person(plain) or self._signs.get(plain.casefold())

    def members(self, team: str) -> tuple[Person, ...]:
        """The people of a team who have not left."""
        return tuple(
            one
            for one in self.people.values()
            if one.left_on is None and (found := self.team(one.team)) and found.id == team
        )

    def at(self, *route: str | int, label: str = "") -> Place:
        return Place(self.path, route, label=label)

    def at_key(self, *route: str | int, label: str = "") -> Place:
        return Place(self.path, route, part="key", label=label)

    @cached_property
    def _earlier(self) -> dict[str, Person]:
        return {old: one for one in self.people.values() for old in one.previously}

    @cached_property
    def _earlier_teams(self) -> dict[str, Team]:
        return {old: one for one in self.teams.values() for old in one.previously}

    @cached_property
    def _signs(self) -> dict[str, Person]:
        found: dict[str, Person] = {}
        shared: set[str] = set()
        for one in self.people.values():
            for sign in (one.id, one.name, one.github or one.id, one.gitlab or one.id, *one.email):
                if found.setdefault(sign.casefold(), one) is not one:
                    shared.add(sign.casefold())
        return {sign: one for sign, one in found.items() if sign not in shared}

"""How a code host is told whom to ask: by names and addresses, and by the net under a name."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from sayso.model import Owners, Person
from sayso.ownership.claims import Claim

Host = Literal["github", "gitlab"]

HOSTS: tuple[Host, ...] = ("github", "gitlab")

_NAMES: dict[Host, str] = {"github": "GitHub", "gitlab": "GitLab"}


@dataclass(slots=True)
class Asking:
    """Whom a claim asks, as CODEOWNERS writes them, and what could not be said so."""

    signs: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def add(self, sign: str) -> None:
        if sign not in self.signs:
            self.signs.append(sign)


def whom_to_ask(owners: Owners, claim: Claim, host: Host) -> Asking:
    """The owner, or who is there in their stead, and the area's reviewers.

    Who is merely away is asked all the same: the file is to say the same tomorrow.
    """
    asking = Asking()
    if claim.owner:
        _ask(owners, claim.owner, claim.team, host, asking)
    for reviewer in claim.area.reviewers if claim.area else ():
        if "@" in reviewer:
            asking.add(reviewer)
        else:
            _ask(owners, reviewer, None, host, asking)
    return asking


def _ask(owners: Owners, handle: str, team: str | None, host: Host, asking: Asking) -> None:
    if owners.person(handle) is None:
        asking.remarks.append(f"`{handle}` is nobody in owners.yaml")
        return
    for person in _in_line(owners, handle, team):
        sign = sign_of(person, host)
        if sign:
            asking.add(sign)
            return
        asking.remarks.append(
            f"{person.name} has neither a {_NAMES[host]} name nor an address in owners.yaml"
        )
    asking.remarks.append(f"nobody is asked for what `{handle}` owns")


def sign_of(person: Person, host: Host) -> str | None:
    """What a host knows a person by; None where `owners.yaml` does not say."""
    name = person.github if host == "github" else person.gitlab
    if name:
        return f"@{name.removeprefix('@')}"
    return person.email[0] if person.email else None


def _in_line(owners: Owners, handle: str, team: str | None) -> Iterator[Person]:
    """A person, who takes over from them if they leave, and then the leads above them."""
    person = owners.person(handle)
    net = owners.team(team) or owners.team(person.team if person else None)
    seen: set[str] = set()
    while person is not None and person.id not in seen:
        seen.add(person.id)
        if person.left_on is None:
            yield person
        person = owners.person(person.successor) if person.left_on else None
    teams: set[str] = set()
    while net is not None and net.id not in teams:
        teams.add(net.id)
        lead = owners.person(net.lead)
        if lead is not None and lead.left_on is None and lead.id not in seen:
            seen.add(lead.id)
            yield lead
        net = owners.team(net.parent)

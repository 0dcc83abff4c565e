"""Who owns a path, who is there in their stead, and which line says so."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sayso.app.ownership.asking import Asked
from sayso.app.ownership.because import Because, because
from sayso.data_classes import dataclass
from sayso.model import Log, Person, Team
from sayso.model.answering import Answer, absence, has_left, who_answers
from sayso.ownership.claims import Claim, Claims


@dataclass(frozen=True)
class Net:
    """Who is there under an owner's name, as keys of `owners.yaml`."""

    deputy: str | None = None
    successor: str | None = None
    team: str | None = None
    lead: str | None = None


@dataclass(frozen=True)
class Holding:
    """One claim on a path: whose it is, and the line that says so."""

    claim: Claim
    person: Person | None
    because: Because

    @property
    def reviewers(self) -> tuple[str, ...]:
        """Who is asked besides, as `owners.yaml` writes them."""
        return self.claim.area.reviewers if self.claim.area else ()

    @property
    def thing(self) -> str:
        """What it belongs to, in a few words."""
        claim = self.claim
        if claim.area is not None:
            return f"area {claim.area.id}"
        return f"{claim.record.kind} {claim.record.id}" if claim.record else "on purpose"


@dataclass(frozen=True)
class Ownership:
    """What is known of a path; `others` claim it too, less closely or as closely."""

    asked: Asked
    holding: Holding | None = None
    answer: Answer | None = None
    net: Net = Net()
    others: tuple[Holding, ...] = ()

    @property
    def contested(self) -> bool:
        """Whether another area claims the path as closely."""
        held = self.holding
        return held is not None and any(
            one.claim.area is not held.claim.area
            and one.claim.closeness == held.claim.closeness
            and held.claim.record is None
            for one in self.others
        )


def who(log: Log, paths: Iterable[Asked]) -> Iterator[Ownership]:
    """Who owns each path; the closest claim wins."""
    claims = Claims(log)
    for one in paths:
        found = [] if one.path is None else [_held(log, each) for each in claims.on(one.path)]
        if not found:
            yield Ownership(one)
            continue
        first = found[0]
        owner, team = first.claim.owner, first.claim.team
        answer = who_answers(log.owners, owner, team, log.today) if owner else None
        yield Ownership(one, first, answer, _net(log, first), tuple(found[1:]))


def as_object(one: Ownership) -> dict[str, Any]:
    """An answer as an object of the schema `who.json`."""
    held = one.holding
    return {
        "path": one.asked.shown,
        "exists": one.asked.exists,
        "outside": one.asked.path is None,
        **(_holding(held) if held else _NOBODY),
        "on-purpose": held is not None and held.claim.thing is None,
        "contested": one.contested,
        "asked": _answer(one.answer),
        "net": {key: getattr(one.net, key) for key in ("deputy", "successor", "team", "lead")},
        "others": [_holding(each) for each in one.others],
    }


def _holding(one: Holding) -> dict[str, Any]:
    claim = one.claim
    return {
        "owner": one.person.id if one.person else claim.owner,
        "name": one.person.name if one.person else None,
        "area": claim.area.id if claim.area else None,
        "record": claim.record.id if claim.record else None,
        "reviewers": list(one.reviewers),
        "because": one.because.as_object(),
    }


_NOBODY: Mapping[str, Any] = {
    **dict.fromkeys(("owner", "name", "area", "record")),
    "reviewers": [],
    "because": None,
}


def _answer(one: Answer | None) -> dict[str, str] | None:
    return {"person": one.person.id, "name": one.person.name, "why": one.why} if one else None


def _held(log: Log, claim: Claim) -> Holding:
    says = f"owner: {claim.owner}" if claim.record else claim.pattern
    return Holding(claim, log.owners.person(claim.owner), because(log, claim.place, says))


def _net(log: Log, held: Holding) -> Net:
    person, owners = held.person, log.owners
    team = owners.team(held.claim.team) or owners.team(person.team if person else None)
    away = absence(person, log.today) if person else None
    return Net(
        _key(owners.person(away.deputy if away else None)),
        _key(owners.person(person.successor if person and has_left(person, log.today) else None)),
        _key(team),
        _key(owners.person(team.lead if team else None)),
    )


def _key(one: Person | Team | None) -> str | None:
    return one.id if one else None

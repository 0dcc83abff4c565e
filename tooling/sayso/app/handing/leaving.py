"""Somebody leaves: everything open gets a name, and the file remembers who it was."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from sayso.app.editing import Plan
from sayso.app.handing.moving import Move, moving, refuse_impossible
from sayso.app.handing.posts import Post, posts_of
from sayso.app.owning import person_known, person_named
from sayso.app.spelling import one_line
from sayso.diagnostics import AddEntry, Change, SetValue
from sayso.errors import UserError
from sayso.model import Goal, Log, Person, Record, Team

_BEFORE_LEFT = ("name", "email", "github", "gitlab", "team", "previously", "away")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """Who leaves when; `given` names a person for an id where the proposal is not right."""

    person: str
    on: date
    successor: str | None = None
    given: Mapping[str, str] = field(default_factory=dict)
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Proposed:
    """Who could have a post from then on, and why they; nobody where that has to be said."""

    post: Post
    to: Person | None
    because: str = ""


def proposals(log: Log, leaving: Leaving) -> tuple[Proposed, ...]:
    """Somebody for every post of whoever leaves, as far as the log says who could."""
    person = person_known(log, leaving.person)
    if person.left_on is not None:
        raise UserError(
            f"{person.name} left on {person.left_on}",
            f"`sayso handoff --from {person.id} --to …` moves what is still open",
        )
    given = _given(log, leaving)
    heir = person_named(log, leaving.successor) if leaving.successor else None
    found = tuple(
        _proposed(log, person, post, given, heir, leaving.on) for post in posts_of(log, person.id)
    )
    _refuse_unused(given, found)
    return found


def plan_leaving(log: Log, leaving: Leaving) -> Plan:
    """Moves every open post and notes the last day, in one edit.

    A `UserError` names the posts for which nobody is proposed.
    """
    found = proposals(log, leaving)
    open_ends = [one.post.name for one in found if one.to is None]
    if open_ends:
        raise UserError(
            f"nobody is proposed for {', '.join(open_ends)}",
            "`--successor HANDLE` for all of them, or `--give ID=HANDLE` for one",
        )
    person = person_known(log, leaving.person)
    moves = tuple(Move(one.post, one.to) for one in found if one.to)
    why = one_line(leaving.why or f"{person.name} leaves", "`--why`")
    changes = (*moving(log, moves, why, min(leaving.on, log.today)), *_noted(log, person, leaving))
    return Plan(changes)


def _given(log: Log, leaving: Leaving) -> dict[str, Person]:
    return {part: person_named(log, sign) for part, sign in leaving.given.items()}


def _refuse_unused(given: Mapping[str, Person], found: tuple[Proposed, ...]) -> None:
    unused = [part for part in given if not any(part in one.post.id for one in found)]
    if unused:
        raise UserError(f"`{unused[0]}` is not open in their name", "`--give` names what is")


def _proposed(
    log: Log,
    person: Person,
    post: Post,
    given: Mapping[str, Person],
    heir: Person | None,
    on: date,
) -> Proposed:
    for part, to in given.items():
        if part in post.id:
            refuse_impossible(log, to, on)
            return Proposed(post, to, "as you say")
    for one, because in _candidates(log, person, post, heir):
        if one is not None and one != person and not _gone(one, on) and _fits(log, post, one):
            return Proposed(post, one, because)
    return Proposed(post, None)


def _candidates(
    log: Log, person: Person, post: Post, heir: Person | None
) -> Iterator[tuple[Person | None, str]]:
    """Whoever is nearest to the thing first: its supporter, the net around it, those above."""
    owners, record = log.owners, log.by_path.get(post.place.path)
    if post.role == "supporter":
        yield heir, "succeeds them"
    elif isinstance(record, Record) and post.kind in {"decision", "goal"}:
        yield owners.person(record.text("supporter")), "supports it"
    yield heir, "succeeds them"
    team = _net(log, person, post, record)
    while team is not None:
        yield owners.person(team.lead), f"leads {team.name}"
        above = owners.team(team.parent)
        team = above if above != team else None


def _net(log: Log, person: Person, post: Post, record: Record | None) -> Team | None:
    """The team around a post: its own where it names one, else the person's."""
    owners = log.owners
    if post.kind == "area":
        own = owners.team(owners.areas[post.id].team)
    elif post.kind == "team":
        own = owners.team(owners.teams[post.id].parent)
    else:
        own = owners.team(record.text("team")) if isinstance(record, Goal) else None
    return own or owners.team(person.team)


def _gone(person: Person, on: date) -> bool:
    return person.left_on is not None and person.left_on <= on


def _fits(log: Log, post: Post, to: Person) -> bool:
    """Whether somebody may stand there: nobody supports or approves their own, or follows them."""
    if post.kind == "person":
        return post.id != to.id
    record = log.by_path.get(post.place.path)
    if post.role in {"supporter", "approver"} and record is not None:
        return log.owners.person(record.owner) != to
    return True


def _noted(log: Log, person: Person, leaving: Leaving) -> Iterator[Change]:
    path, at = log.owners.path, ("people", person.id)
    yield AddEntry(path, "left-on", leaving.on.isoformat(), _BEFORE_LEFT, at)
    heir = person_named(log, leaving.successor) if leaving.successor else None
    if heir is not None and heir.id != person.successor:
        if person.successor:
            yield SetValue(path, (*at, "successor"), heir.id)
        else:
            yield AddEntry(path, "successor", heir.id, (*_BEFORE_LEFT, "left-on"), at)

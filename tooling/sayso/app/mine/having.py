"""What one person has before them: their own things, what waits on them, whom they stand in for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sayso import __version__, history
from sayso.app.finding import Kind, find
from sayso.app.mine.asking import asked, command
from sayso.app.opening import open_log
from sayso.app.owning import author
from sayso.errors import UserError
from sayso.model import Duty, Log, Person
from sayso.model.answering import has_left, who_answers
from sayso.model.duties import OWNERS_TASKS, Task
from sayso.model.owners import OWNERS

_PEOPLE: tuple[Kind, ...] = ("person",)
_PLATE: tuple[Task, ...] = ("decide", "finish", "pursue", "begin")
_WAITS: tuple[Task, ...] = ("answer", "approve", "review")
_KEEPS: tuple[Task, ...] = ("look-after", "lead", "stand-in", "succeed")


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is open, what it asks, and the command that moves it on.

    `instead_of` is the key of whoever it belongs to, where that is somebody else.
    """

    duty: Duty
    says: str
    command: str
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Things that a person has in one way, the most pressing first; never empty."""

    name: str
    heading: str
    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Mine:
    """All that is open for one person on a day."""

    person: Person
    day: date
    parts: tuple[Part, ...]


def mine(start: Path, named: str | None, day: date | None) -> Mine:
    """What is open for a person, or for whom git says you are; a `UserError` if that is nobody."""
    opened = open_log(start, day)
    log = opened.log
    person = _person(log, named) if named else _you(opened.root, log)
    return Mine(person, log.today, tuple(_parts(log, person)))


def as_object(one: Mine) -> dict[str, Any]:
    """What a person has, as an object of the schema `mine.json`."""
    return {
        "version": __version__,
        "day": one.day.isoformat(),
        "person": one.person.id,
        "parts": [
            {"part": part.name, "things": [_as_object(thing) for thing in part.things]}
            for part in one.parts
        ],
    }


def _as_object(thing: Thing) -> dict[str, Any]:
    duty = thing.duty
    return {
        "task": duty.task,
        "kind": duty.kind,
        "id": duty.id,
        "path": duty.place.path,
        "title": duty.title,
        "says": thing.says,
        "due": duty.due.isoformat() if duty.due else None,
        "instead-of": thing.instead_of or None,
        "command": thing.command,
    }


def _person(log: Log, named: str) -> Person:
    found = find(log, named, _PEOPLE).thing
    if not isinstance(found, Person):
        raise UserError(f"{OWNERS} cannot be read", "`sayso check` says why")
    return found


def _you(root: Path, log: Log) -> Person:
    person = author(root, log)
    if person is not None:
        return person
    address = history.author_email(root)
    told = f"nobody in {OWNERS} has the address {address}" if address else "git knows no address"
    raise UserError(f"it is not known who you are: {told}", "`sayso mine PERSON` names somebody")


def _parts(log: Log, person: Person) -> Iterator[Part]:
    own = log.duties.of(person.id)
    told: dict[tuple[str, str], list[Thing]] = {
        ("plate", "On the plate"): [_thing(log, one) for one in own if one.task in _PLATE],
        ("waits", "Waits for a word"): [_thing(log, one) for one in own if one.task in _WAITS],
        ("covers", "In the place of others"): list(_covered(log, person)),
        ("supports", "Helps with"): [_thing(log, one) for one in own if one.task == "support"],
        ("keeps", "Looks after"): [_thing(log, one) for one in own if one.task in _KEEPS],
    }
    for (name, heading), things in told.items():
        if things:
            yield Part(name, heading, tuple(sorted(things, key=_pressing)))


def _pressing(thing: Thing) -> tuple[date, str]:
    return thing.duty.due or date.max, thing.duty.id


def _covered(log: Log, person: Person) -> Iterator[Thing]:
    """What is open in the name of those who are away or gone, where a person answers for them."""
    for other in log.owners.people.values():
        if other is person or not (other.away or other.left_on):
            continue
        answer = who_answers(log.owners, other.id, None, log.today)
        if answer is not None and answer.person is person:
            for duty in log.duties.of(other.id):
                if duty.task in OWNERS_TASKS or duty.task == "approve":
                    yield _thing(log, duty, other)


def _thing(log: Log, duty: Duty, other: Person | None = None) -> Thing:
    says = asked(log, duty)
    if other is not None:
        says += f"; {other.name} {'has left' if has_left(other, log.today) else 'is away'}"
    return Thing(duty, says, command(log, duty), other.id if other else "")

"""The changes by which a post goes to another person."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sayso.app.deciding.record import before_key
from sayso.app.handing.posts import Post
from sayso.diagnostics import AddItem, Change, Fields, RemoveEntry, SetValue
from sayso.errors import UserError
from sayso.model import Decision, Log, Person


@dataclass(frozen=True, slots=True)
class Move:
    """A post, and who has it from now on."""

    post: Post
    to: Person


def moving(log: Log, moves: tuple[Move, ...], why: str, on: date) -> tuple[Change, ...]:
    """The changes of several moves; a `UserError` where one would leave somebody as their own."""
    return tuple(change for move in moves for change in _moved(log, move, why, on))


def _moved(log: Log, move: Move, why: str, on: date) -> Iterator[Change]:
    post, to = move.post, move.to
    if post.kind == "person" and post.id == to.id:
        raise UserError(
            f"{to.name} cannot be their own {post.role}",
            f"name somebody else: `--give {post.id}=HANDLE`, or edit {post.place.path}",
        )
    yield SetValue(post.place.path, post.place.route, to.id)
    record = log.by_path.get(post.place.path)
    if record is None or post.kind not in {"decision", "goal"}:
        return
    supporter = log.owners.person(record.text("supporter"))
    if post.role == "owner" and supporter == to:
        yield RemoveEntry(record.path, ("supporter",))
    if post.role == "owner" and isinstance(record, Decision):
        entry = Fields.of({"on": on.isoformat(), "from": post.person, "to": to.id, "why": why})
        yield AddItem(record.path, ("handoffs",), entry, before_key("handoffs"))


def refuse_impossible(log: Log, to: Person, on: date) -> None:
    """A `UserError` where a person is gone by a day, and so cannot take anything."""
    if to.left_on is not None and to.left_on <= on:
        successor = log.owners.person(to.successor)
        way_out = f"`{successor.id}` succeeds them" if successor else "name somebody who is here"
        raise UserError(f"{to.name} left on {to.left_on}", way_out)

"""Handing over what is open, all of it or some, from one person to another."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sayso.app.editing import Plan
from sayso.app.finding import find
from sayso.app.handing.moving import Move, moving, refuse_impossible
from sayso.app.handing.posts import Post, posts_of
from sayso.app.owning import person_known, person_named
from sayso.app.spelling import one_line
from sayso.errors import UserError
from sayso.model import Log


@dataclass(frozen=True, slots=True, kw_only=True)
class Handoff:
    """Who hands what to whom; `only` are parts of ids, and none of them means everything open."""

    giver: str
    taker: str
    why: str
    only: tuple[str, ...] = ()
    on: date


def plan_handoff(log: Log, wanted: Handoff) -> Plan:
    """Moves what is open; a `UserError` where there is nothing, or the two are one."""
    giver, taker = person_known(log, wanted.giver), person_named(log, wanted.taker)
    if giver == taker:
        raise UserError(f"{giver.name} has it already", "`--to` is somebody else")
    if wanted.on > log.today:
        raise UserError(f"{wanted.on} has not come yet", "hand over on the day itself")
    refuse_impossible(log, taker, wanted.on)
    posts = _chosen(log, posts_of(log, giver.id), wanted.only)
    if not posts:
        raise UserError(
            f"nothing is open in the name of {giver.name}", f"`sayso mine {giver.id}` shows what is"
        )
    moves = tuple(Move(post, taker) for post in posts)
    why = one_line(wanted.why, "`--why`")
    return Plan(moving(log, moves, why, wanted.on), then=(f"sayso mine {taker.id}",))


def _chosen(log: Log, posts: tuple[Post, ...], only: Iterable[str]) -> tuple[Post, ...]:
    wanted = [find(log, part) for part in only]
    for one in wanted:
        if not any(_is_of(post, one.kind, one.id) for post in posts):
            raise UserError(
                f"`{one.id}` is not open in their name",
                "what is settled keeps the name that is true",
            )
    if not wanted:
        return posts
    return tuple(post for post in posts if any(_is_of(post, one.kind, one.id) for one in wanted))


def _is_of(post: Post, kind: str, named: str) -> bool:
    return (post.kind, post.id) == (kind, named)

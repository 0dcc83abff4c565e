"""Only what happened to the things that somebody asks about."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

from sayso.app.finding import Kind, find
from sayso.app.opening import Opened
from sayso.app.ownership.asking import asked
from sayso.errors import UserError
from sayso.events import Changes, Event, Thing
from sayso.model import Log
from sayso.ownership.claims import Claims
from sayso.ownership.governing import Governing

About = Callable[[Event], bool]


def of_kinds(things: Collection[Thing]) -> About:
    """Whether an event is about one of some kinds of things; all are, where none is named."""
    return lambda one: not things or one.thing in things


def of_person(log: Log, part: str) -> About:
    """Whether a person owns the thing or the event names them; a `UserError` for nobody."""
    key = find(log, part, _PEOPLE).id
    return lambda one: key in one.people


_PEOPLE: tuple[Kind, ...] = ("person",)


def of_path(opened: Opened, here: Path, path: str) -> About:
    """Whether a thing governs a path, claims it, or lies there.

    A `UserError` where the path lies outside of the log.
    """
    wanted = next(iter(asked(opened.root, opened.log.tree, here, [path]))).path
    if wanted is None:
        raise UserError(f"`{path}` lies outside of this log", "name a path below it")
    log = opened.log
    governing = {one.decision.id for one in Governing(log).of(wanted, everything=True)}
    areas = {one.area.id for one in Claims(log).on(wanted) if one.area}
    return lambda one: (
        one.path == wanted
        or (one.thing == "decision" and one.id in governing)
        or (one.thing == "area" and one.id in areas)
    )


def about(found: Changes, questions: Sequence[About]) -> Changes:
    """The same changes with the events of which all of some questions are true."""
    events = [one for one in found.events if all(is_it(one) for is_it in questions)]
    return replace(found, events=events)

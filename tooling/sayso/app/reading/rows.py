"""What a log holds, each thing as a row of the same columns."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sayso.app.finding import Kind, Named
from sayso.app.quarters import quarter_of
from sayso.model import Area, Decision, Goal, Log, Person, Quarter, Team
from sayso.model.numbering import number_of
from sayso.model.owners import OWNERS
from sayso.model.values import as_day
from sayso.source import Source

UNREADABLE = "unreadable"
"""The status of a file of which no record could be made."""

LEFT = "left"
"""The status of a person who is no longer here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing of the log; what does not apply to it is None.

    `owner` and `team` are keys of `owners.yaml` where it knows them, else as written. A
    decision's `quarter` is that of the day it speaks of.
    """

    kind: Kind
    id: str
    path: str
    title: str
    status: str | None = None
    owner: str | None = None
    team: str | None = None
    quarter: str | None = None
    tags: tuple[str, ...] = ()
    opened_on: date | None = None
    decide_by: date | None = None
    decided_on: date | None = None
    done_on: date | None = None
    review_by: date | None = None
    closed_on: date | None = None


def as_json(row: Row) -> dict[str, Any]:
    """A row as an object of the schema `list.json`."""
    found: dict[str, Any] = {}
    for column in fields(row):
        value = getattr(row, column.name)
        if isinstance(value, date):
            value = value.isoformat()
        found[column.name.replace("_", "-")] = list(value) if isinstance(value, tuple) else value
    return found


def row_of(log: Log, named: Named) -> Row:
    """The row of one thing."""
    thing = named.thing
    if isinstance(thing, Decision):
        return _decision(log, thing)
    if isinstance(thing, Goal):
        return _goal(log, thing)
    if isinstance(thing, Quarter):
        return Row(
            kind="quarter", id=thing.id, path=thing.path, title=thing.title, quarter=thing.id
        )
    if isinstance(thing, Source):
        return _broken(log, named, thing)
    return _entry(log, thing)


def newest_first(log: Log, named: Named) -> tuple[str, int]:
    """What things of one kind are sorted by, the greatest first; the same for all owners."""
    if named.kind == "decision":
        return str(_day(named) or ""), int(number_of(named.id) or 0)
    quarter = row_of(log, named).quarter if named.kind in {"goal", "quarter"} else None
    return quarter or "", 0


def person_key(log: Log, handle: str | None) -> str | None:
    """The key of the person a handle means, else the handle."""
    person = log.owners.person(handle)
    return person.id if person else handle


def team_key(log: Log, handle: str | None) -> str | None:
    """The key of the team a handle means, else the handle."""
    team = log.owners.team(handle)
    return team.id if team else handle


def _decision(log: Log, one: Decision) -> Row:
    day = one.day_of_record
    return Row(
        kind="decision",
        id=one.id,
        path=one.path,
        title=one.title,
        status=one.status or None,
        owner=person_key(log, one.owner),
        team=_team_of(log, one.owner),
        quarter=quarter_of(log, day) if day else None,
        tags=one.tags,
        opened_on=one.opened_on,
        decide_by=one.day("decide-by"),
        decided_on=one.decided_on,
        done_on=one.day("done-on"),
        review_by=one.day("review-by"),
    )


def _goal(log: Log, one: Goal) -> Row:
    return Row(
        kind="goal",
        id=one.id,
        path=one.path,
        title=one.title,
        status=one.status or None,
        owner=person_key(log, one.owner),
        team=team_key(log, one.text("team")) or _team_of(log, one.owner),
        quarter=one.quarter,
        tags=one.tags,
        closed_on=as_day(one.closed.get("on")),
    )


def _broken(log: Log, named: Named, source: Source) -> Row:
    day = _day(named)
    quarter = named.id.partition("/")[0] if named.kind != "decision" else None
    return Row(
        kind=named.kind,
        id=named.id,
        path=source.path,
        title=named.id,
        status=UNREADABLE,
        quarter=quarter_of(log, day) if day else quarter,
    )


def _entry(log: Log, thing: Person | Team | Area) -> Row:
    if isinstance(thing, Person):
        gone = thing.left_on is not None and thing.left_on <= log.today
        status, team = LEFT if gone else None, team_key(log, thing.team)
        return Row(
            kind="person", id=thing.id, path=OWNERS, title=thing.name, status=status, team=team
        )
    if isinstance(thing, Team):
        return Row(kind="team", id=thing.id, path=OWNERS, title=thing.name)
    return Row(
        kind="area",
        id=thing.id,
        path=OWNERS,
        title=thing.purpose or thing.id,
        owner=person_key(log, thing.owner),
        team=team_key(log, thing.team) or _team_of(log, thing.owner),
    )


def _day(named: Named) -> date | None:
    """The day a decision speaks of."""
    thing = named.thing
    return thing.day_of_record if isinstance(thing, Decision) else as_day(named.id[:10])


def _team_of(log: Log, handle: str | None) -> str | None:
    person = log.owners.person(handle)
    return team_key(log, person.team) if person else None

"""All that happened between two ends of a log, in a settled order."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from sayso.events.amending import amended
from sayso.events.areas import areas_told
from sayso.events.arriving import arrived
from sayso.events.deciding import carried_out, decided, looked_back
from sayso.events.doubting import doubted
from sayso.events.ends import AnyRecord, Change, Ends, Said
from sayso.events.event import THINGS, Event, Thing
from sayso.events.kinds import KINDS
from sayso.events.measuring import measured
from sayso.events.naming import renamed
from sayso.events.owning import handed_over, helped
from sayso.events.people import people_told
from sayso.events.pursuing import pursued
from sayso.events.quarters import planned
from sayso.events.replacing import replaced
from sayso.events.teams import teams_told
from sayso.events.timing import due_moved
from sayso.events.tying import governed, tied
from sayso.model import Area, Person, Team
from sayso.model.owners import OWNERS

Teller = Callable[[AnyRecord, AnyRecord, Ends], Iterator[Said]]

TELLERS: tuple[Teller, ...] = (
    decided,
    pursued,
    planned,
    carried_out,
    looked_back,
    amended,
    renamed,
    handed_over,
    helped,
    due_moved,
    doubted,
    measured,
    tied,
    governed,
)
"""Each tells of one side of a record that is there at both ends."""


def tell(changes: Sequence[Change], ends: Ends, *, roster_edited: bool = False) -> list[Event]:
    """All that happened to records and to `owners.yaml`, each thing together.

    `roster_edited` says that the text of `owners.yaml` differs, whatever that means.
    """
    found = list(_records(changes, ends))
    found += _roster(ends, edited=roster_edited)
    return sorted(found, key=_order)


def _order(one: Event) -> tuple[int, str, int]:
    """Things by kind and id; a thing's events by kind, and within one as they were told."""
    return THINGS.index(one.thing), one.id, _RANK[one.kind]


_RANK = {kind: rank for rank, kind in enumerate(KINDS)}


def _records(changes: Sequence[Change], ends: Ends) -> Iterator[Event]:
    replacements = list(replaced(changes, ends))
    older = {record.id for record, _ in replacements}
    for record, said in replacements:
        yield _event(record, said, ends)
    for change in changes:
        told = [
            one
            for one in _of(change, ends)
            if one.kind != "superseded" or change.record.id not in older
        ]
        if not told and change.record.id not in older:
            told = [Said("edited", "edited; what it says stands")]
        yield from (_event(change.record, said, ends) for said in told)


def _of(change: Change, ends: Ends) -> Iterator[Said]:
    was, now = change.was, change.now
    if now is None:
        gone = "cannot be read any more" if change.is_broken else "no longer in the log"
        yield Said("unreadable" if change.is_broken else "removed", gone)
    elif was is None and change.was_broken:
        yield Said("readable", "can be read again" + (f": {now.status}" if now.status else ""))
    elif was is None:
        yield from arrived(now, ends)
    else:
        for teller in TELLERS:
            yield from teller(was, now, ends)


def _event(record: AnyRecord, said: Said, ends: Ends) -> Event:
    things: dict[str, Thing] = {"decision": "decision", "goal": "goal", "quarter": "quarter"}
    title = record.id if record.kind == "quarter" else record.title
    thing = things[record.kind]
    return _made(said, (thing, record.id, record.path, title), record.owner, ends)


def _made(said: Said, about: tuple[Thing, str, str, str], owner: str | None, ends: Ends) -> Event:
    named = (ends.key(one) for one in (owner, *said.people))
    people = tuple(dict.fromkeys(one for one in named if one))
    details = {key: value for key, value in said.details.items() if value}
    return Event(said.kind, *about, said.says, ends.key(owner), people, said.day, details)


def _roster(ends: Ends, *, edited: bool) -> list[Event]:
    was, now = ends.before.owners, ends.after.owners
    file: tuple[Thing, str, str, str] = ("file", OWNERS, OWNERS, OWNERS)
    if was is now:
        return []
    if was.known and not now.known:
        return [_made(Said("unreadable", "names nobody any more"), file, None, ends)]
    found = list(_entries(ends))
    if not found and edited:
        found = [_made(Said("edited", "edited; what it says stands"), file, None, ends)]
    return found


def _entries(ends: Ends) -> Iterator[Event]:
    told: Iterable[tuple[Thing, Iterable[tuple[Person | Team | Area, Said]]]] = (
        ("person", people_told(ends)),
        ("team", teams_told(ends)),
        ("area", areas_told(ends)),
    )
    for thing, found in told:
        for one, said in found:
            yield _entry(thing, one, said, ends)


def _entry(thing: Thing, one: Person | Team | Area, said: Said, ends: Ends) -> Event:
    title = f"Area {one.id}" if isinstance(one, Area) else one.name
    owner = one.owner if isinstance(one, Area) else one.id if isinstance(one, Person) else None
    return _made(said, (thing, one.id, OWNERS, title), owner, ends)

"""What a word on the command line means: any part of an id that leaves no doubt."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.app.spelling import searchable
from sayso.errors import UserError
from sayso.intake import kind_of
from sayso.model import Area, Decision, Goal, Log, Person, Quarter, Team
from sayso.model.numbering import number_of
from sayso.model.values import as_texts
from sayso.source import Source
from sayso.text import closest

Kind = Literal["decision", "goal", "quarter", "person", "team", "area"]

RECORDS: tuple[Kind, ...] = ("decision", "goal", "quarter")
KINDS: tuple[Kind, ...] = (*RECORDS, "person", "team", "area")

Thing = Decision | Goal | Quarter | Person | Team | Area | Source
"""What can be found; a `Source` is a file of which no record could be made."""

MOST_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with the names it answers to: its id, earlier ids, and other full names."""

    kind: Kind
    id: str
    thing: Thing
    earlier: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return (self.id, *self.earlier)


def find(log: Log, part: str, kinds: Collection[Kind] = KINDS) -> Named:
    """The one thing that a part of an id means.

    A whole id comes before a path, an address or a name, that before a number, and that
    before a part, of which a record's comes before a person's; case and accents do not
    matter. A `UserError` lists the candidates where several are meant, and the nearest
    where none is.
    """
    wanted = searchable(part.strip().removeprefix("@"))
    known = [one for one in everything(log) if one.kind in kinds]
    for means in _MEANS if wanted else ():
        found = [one for one in known if means(one, wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            raise _ambiguous(part, found)
    raise _unknown(part, known, kinds)


def everything(log: Log) -> Iterator[Named]:
    """All that a log holds with the names it answers to, records first."""
    records: tuple[Decision | Goal | Quarter, ...] = (*log.decisions, *log.goals, *log.quarters)
    for record in records:
        earlier = as_texts(record.values.get("formerly"))
        yield Named(_kind(record.path), record.id, record, earlier, (record.path,))
    for broken, source in log.broken.items():
        if kind_of(source.path) != "owners":
            yield Named(_kind(source.path), broken, source, (), (source.path,))
    yield from _entries(log)


def _kind(path: str) -> Kind:
    found = kind_of(path)
    if found is None or found == "owners":
        return "goal" if path.startswith("goals/") else "decision"
    return found


def _entries(log: Log) -> Iterator[Named]:
    for person in log.owners.people.values():
        signs = (person.name, *person.email, person.github or "")
        yield Named("person", person.id, person, person.previously, signs)
    for team in log.owners.teams.values():
        yield Named("team", team.id, team, team.previously, (team.name,))
    for area in log.owners.areas.values():
        yield Named("area", area.id, area)


def _whole(one: Named, wanted: str) -> bool:
    return wanted == searchable(one.id)


def _earlier(one: Named, wanted: str) -> bool:
    return any(wanted == searchable(name) for name in (*one.earlier, *one.signs))


def _number(one: Named, wanted: str) -> bool:
    if one.kind != "decision" or not wanted.isdecimal():
        return False
    numbers = [number_of(name) for name in one.ids]
    return any(number is not None and int(number) == int(wanted) for number in numbers)


def _part_of_record(one: Named, wanted: str) -> bool:
    return one.kind in RECORDS and _part(one, wanted)


def _part(one: Named, wanted: str) -> bool:
    return any(wanted in searchable(name) for name in one.ids)


_MEANS: tuple[Callable[[Named, str], bool], ...] = (
    _whole,
    _earlier,
    _number,
    _part_of_record,
    _part,
)


def _ambiguous(part: str, found: Sequence[Named]) -> UserError:
    same_id = len({one.id for one in found}) < len(found)
    listed = [_candidate(one, by_path=same_id) for one in found[:MOST_CANDIDATES]]
    if len(found) > MOST_CANDIDATES:
        listed.append(f"{len(found) - MOST_CANDIDATES} more")
    several_kinds = len({one.kind for one in found}) > 1
    way_out = "`--kind` says which" if several_kinds and same_id else "say more of the one you mean"
    return UserError(f"`{part}` could mean {', '.join(listed)}", way_out)


def _candidate(one: Named, *, by_path: bool) -> str:
    if not by_path:
        return f"`{one.id}`"
    return f"`{one.signs[0]}`" if one.kind in RECORDS else f"the {one.kind} `{one.id}`"


def _unknown(part: str, known: Sequence[Named], kinds: Collection[Kind]) -> UserError:
    only = next(iter(kinds)) if len(kinds) == 1 else ""
    near = _nearest(part, known)
    listing = f"sayso list --kind {only}" if only else "sayso list"
    way_out = f"did you mean `{near}`?" if near else f"`{listing}` shows what there is"
    return UserError(f"{f'no {only}' if only else 'nothing here'} is called `{part}`", way_out)


def _nearest(part: str, known: Sequence[Named]) -> str | None:
    """The id that comes nearest as a whole, else by its name alone, else by one of its words."""
    names = {_NAME.sub("", one.id): one.id for one in reversed(known)}
    words = {word: id_ for name, id_ in names.items() for word in name.split("-")}
    for spellings in ({one.id: one.id for one in known}, names, words):
        near = closest(part, spellings)
        if near is not None:
            return spellings[near]
    return None


_NAME = re.compile(r"\d{4}-\d{2}-\d{2}-|\d{4}-Q[1-4]/|\d+-")
"""What stands before the name in an id: a day, a quarter or a number."""

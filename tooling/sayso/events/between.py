"""What happened between two logs."""

from collections.abc import Mapping

from sayso.events.ends import AnyRecord, End, Ends
from sayso.events.event import Event
from sayso.events.matching import ByPath, Differing, matched
from sayso.events.telling import tell
from sayso.model import Decision, Goal, Log, Quarter, Record
from sayso.model.owners import OWNERS


def events(before: Log, after: Log, renamed: Mapping[str, str] | None = None) -> list[Event]:
    """What happened to the things of a log between two ends of it, each thing told together.

    `renamed` leads from paths then to paths of today, as git sees it; what records say in
    `formerly` comes first. The order of the files does not matter.
    """
    ends = Ends(_end(before), _end(after))
    given = Differing(
        _unlike(before, after),
        _unlike(after, before),
        renamed or {},
        {one.path for one in before.broken.values()},
        {one.path for one in after.broken.values()},
    )
    edited = before.source(OWNERS).text != after.source(OWNERS).text
    return tell(matched(given, ends.before), ends, roster_edited=edited)


def _end(log: Log) -> End:
    return End(log.owners, lambda named: _record(log, named))


def _record(log: Log, named: str) -> AnyRecord | None:
    found = log.by_id.get(named)
    return found if isinstance(found, (Decision, Goal, Quarter)) else None


def _unlike(log: Log, other: Log) -> ByPath:
    """The records that the other end has not, or has otherwise."""
    return {one.path: one for one in log.records if not _is_same(one, other.by_path.get(one.path))}


def _is_same(one: Record, other: Record | None) -> bool:
    if other is None:
        return False
    return one.source is other.source or one.source.text == other.source.text

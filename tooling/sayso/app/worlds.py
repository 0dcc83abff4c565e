"""A log as it goes from commit to commit: only what a commit touched is looked at."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from sayso.app.shelving import Shelf, shelve
from sayso.events import AnyRecord, Differing, End, Ends, Event, matched, tell
from sayso.intake import Taken, take
from sayso.lineage import Step
from sayso.model import Decision, Owners
from sayso.model.owners import OWNERS
from sayso.model.values import as_texts
from sayso.source import File
from sayso.workspace import holds

_NO_BLOB = "0"


class World:
    """The records and owners of a log at a moment of its history.

    `content` is what a blob holds. Decisions wait on the shelf until a commit touches them.
    """

    def __init__(
        self, ignored: Sequence[str], content: Callable[[str], bytes | None], shelf: Shelf
    ) -> None:
        self.owners = Owners(known=False)
        self._ignored, self._content, self._shelf = tuple(ignored), content, shelf
        self._records: dict[str, AnyRecord] = {}
        self._ids: dict[str, AnyRecord] = {}
        self._former: dict[str, AnyRecord] = {}
        self._broken: set[str] = set()
        self._held: dict[str, bool] = {}

    def step(self, steps: Sequence[Step]) -> list[Event]:
        """Goes on by what one commit did to files; answers what happened."""
        mine = [one for one in steps if self._holds(one.now) or self._holds(one.then)]
        touched = {path for one in mine for path in (one.then, one.now) if path}
        then = {path: self._records[path] for path in touched if path in self._records}
        owners, broken = self.owners, self._broken & touched
        taken = self._take(mine)
        now = {path: one.record for path, one in taken.items() if one.record is not None}
        remembered = self._replace(then, now)
        self._broken -= touched
        self._broken |= {path for path, one in taken.items() if not one.source.readable}
        if OWNERS in touched:
            found = taken.get(OWNERS)
            self.owners = (found and found.owners) or Owners(known=False)
        ends = Ends(End(owners, self._before(remembered)), End(self.owners, self._record))
        renamed = {one.then: one.now for one in mine if one.then and one.then != one.now}
        given = Differing(then, now, renamed, broken, frozenset(self._broken))
        return tell(matched(given, ends.before), ends, roster_edited=OWNERS in touched)

    def _holds(self, path: str) -> bool:
        found = self._held.get(path)
        if found is None:
            found = self._held[path] = bool(path) and holds(path, self._ignored)
        return found

    def _take(self, steps: Sequence[Step]) -> dict[str, Taken]:
        files = ((one.now, self._content(one.blob)) for one in steps if self._is_read(one))
        return {path: self._taken(File(path, data)) for path, data in files if data is not None}

    def _is_read(self, step: Step) -> bool:
        return bool(step.blob.strip(_NO_BLOB)) and self._holds(step.now)

    def _taken(self, file: File) -> Taken:
        taken = take(file)
        if isinstance(taken.record, Decision):
            shelve(taken.source, self._shelf)
        return taken

    def _replace(
        self, then: Mapping[str, AnyRecord], now: Mapping[str, AnyRecord]
    ) -> dict[str, AnyRecord | None]:
        """Puts records in place of others; answers what the ids of either meant before."""
        both = (*then.values(), *now.values())
        remembered = {name: self._record(name) for one in both for name in _names(one)}
        for path, one in then.items():
            del self._records[path]
            _forget(self._ids, (one.id,), one)
            _forget(self._former, _formerly(one), one)
        for path, one in now.items():
            self._records[path] = self._ids[one.id] = one
            self._former |= dict.fromkeys(_formerly(one), one)
        return remembered

    def _record(self, named: str) -> AnyRecord | None:
        return self._ids.get(named) or self._former.get(named)

    def _before(
        self, remembered: Mapping[str, AnyRecord | None]
    ) -> Callable[[str], AnyRecord | None]:
        return lambda named: remembered[named] if named in remembered else self._record(named)


def _names(record: AnyRecord) -> Iterator[str]:
    yield record.id
    yield from _formerly(record)


def _formerly(record: AnyRecord) -> tuple[str, ...]:
    return as_texts(record.values.get("formerly"))


def _forget(known: dict[str, AnyRecord], names: Sequence[str], record: AnyRecord) -> None:
    for name in names:
        if known.get(name) is record:
            del known[name]

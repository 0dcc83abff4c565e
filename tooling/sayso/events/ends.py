"""Both ends of a change, as far as those who tell of it ask about them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sayso.events.event import Detail
from sayso.model import Decision, Goal, Owners, Quarter

AnyRecord = Decision | Goal | Quarter


@dataclass(frozen=True, slots=True)
class End:
    """A log at one end: its owners, and its records by id or by an id they had formerly."""

    owners: Owners
    record: Callable[[str], AnyRecord | None]

    def decision(self, named: str) -> Decision | None:
        found = self.record(named)
        return found if isinstance(found, Decision) else None


@dataclass(frozen=True, slots=True)
class Ends:
    """Both ends, and what people and records are called across them."""

    before: End
    after: End

    def key(self, handle: str | None) -> str | None:
        """The key of whom a handle means at the later end, else at the earlier, else as written."""
        person = self.after.owners.person(handle) or self.before.owners.person(handle)
        return person.id if person else handle

    def name(self, handle: str | None) -> str:
        """What a person is called, or their team."""
        for owners in (self.after.owners, self.before.owners):
            found = owners.person(handle) or owners.team(handle)
            if found is not None:
                return found.name
        return handle or "nobody"

    def called(self, named: str) -> str:
        """The title of a record in quotes, or its id where there is none."""
        found = self.after.record(named) or self.before.record(named)
        return f"“{found.title}”" if found else f"`{named}`"


@dataclass(frozen=True, slots=True)
class Change:
    """A record at both ends; None where it is not there, or where its file cannot be read."""

    was: AnyRecord | None
    now: AnyRecord | None
    was_broken: bool = False
    is_broken: bool = False

    @property
    def record(self) -> AnyRecord:
        found = self.now or self.was
        assert found is not None  # noqa: S101  # made by `changes` alone, of at least one
        return found


@dataclass(frozen=True, slots=True)
class Said:
    """What a teller says of a thing that it does not name."""

    kind: str
    says: str
    day: date | None = None
    people: tuple[str | None, ...] = ()
    details: Mapping[str, Detail] = field(default_factory=dict)

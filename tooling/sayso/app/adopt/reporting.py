"""What an import did, or would do, as data."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CameIn:
    """A record that came in; `lacks` names the fields that only a person can fill in."""

    id: str
    path: str
    source: str
    format: str
    status: str
    head: str
    lacks: tuple[str, ...] = ()
    unknown_names: tuple[str, ...] = ()
    loose_links: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AlreadyIn:
    """A source that came in earlier; `differs` if it says something else by now."""

    source: str
    path: str
    differs: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that did not come in, and why not: a few words to read after its name."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class StrictFrom:
    """The day from which records are held to every rule, and the file that says so now."""

    day: date
    path: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that an import has to tell."""

    came_in: tuple[CameIn, ...] = ()
    already_in: tuple[AlreadyIn, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    strict_from: StrictFrom | None = None

    @property
    def formats(self) -> dict[str, int]:
        return _counted(one.format for one in self.came_in)

    @property
    def statuses(self) -> dict[str, int]:
        return _counted(one.status for one in self.came_in)

    @property
    def unknown_names(self) -> tuple[str, ...]:
        """Who is named and not in `owners.yaml`, in the order of the alphabet."""
        spelled = {
            name.casefold(): name for one in self.came_in for name in reversed(one.unknown_names)
        }
        return tuple(spelled[name] for name in sorted(spelled))

    def lacking(self, what: str) -> tuple[CameIn, ...]:
        """The records that came in without a field."""
        return tuple(one for one in self.came_in if what in one.lacks)


def _counted(words: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(words).items()))

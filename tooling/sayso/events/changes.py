"""What happened between two moments."""

from dataclasses import dataclass
from datetime import date

from sayso.events.event import Event
from sayso.model import Log


@dataclass(frozen=True, slots=True)
class Moment:
    """One end of a stretch of time as it was asked for, and what it came to.

    Without a commit it is, at the end, what lies on the disk, and at the beginning the time
    before the first commit. `day` is that of the commit, where there is one.
    """

    asked: str
    commit: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened between two moments; the log is that of the later one.

    `remarks` say what was compared where that is not just what was asked for.
    """

    since: Moment
    until: Moment
    log: Log
    events: list[Event]
    remarks: tuple[str, ...] = ()

"""What happened to decisions, goals and owners, in the log's words and not in lines of diff.

`events` tells it of two logs; `tell` of the records that differ, for those who walk a history.
"""

from sayso.events.between import events
from sayso.events.changes import Changes, Moment
from sayso.events.ends import AnyRecord, Change, End, Ends
from sayso.events.event import THINGS, Entry, Event, Thing
from sayso.events.kinds import KINDS
from sayso.events.matching import Differing, matched
from sayso.events.telling import tell

__all__ = [
    "KINDS",
    "THINGS",
    "AnyRecord",
    "Change",
    "Changes",
    "Differing",
    "End",
    "Ends",
    "Entry",
    "Event",
    "Moment",
    "Thing",
    "events",
    "matched",
    "tell",
]

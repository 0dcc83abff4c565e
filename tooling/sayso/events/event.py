"""What happened to one thing of a log."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Thing = Literal["decision", "goal", "quarter", "person", "team", "area", "file"]
"""What an event can be about; a `file` is `owners.yaml` as a whole."""

THINGS: tuple[Thing, ...] = ("decision", "goal", "quarter", "person", "team", "area", "file")
"""The order in which things are told."""

Detail = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to one thing of the log, in the log's words.

    `kind` is a key of `KINDS`. `id`, `path` and `title` are those at the later end, or the last
    ones of something that is gone. `says` is told after the title: “accepted”, “handed over from
    Linh to Minh: …”. `owner` is who owns the thing now; `people` are all whom the event names,
    the owner first; both by their keys in `owners.yaml` where it knows them. `day` is the one
    that the record gives for it, None where it gives none.
    """

    kind: str
    thing: Thing
    id: str
    path: str
    title: str
    says: str
    owner: str | None = None
    people: tuple[str, ...] = ()
    day: date | None = None
    details: Mapping[str, Detail] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """What happened, for a reader who sees nothing else."""
        return f"{self.title}: {self.says}"

    @property
    def is_quiet(self) -> bool:
        """Whether nobody needs to be told of it one by one."""
        return self.kind in {"edited", "brought-in"}


@dataclass(frozen=True, slots=True)
class Entry:
    """What one commit did to the log: a merge is one step, told from the branch it was made on.

    `day` is that of the commit in UTC; `author` a key of `owners.yaml` where it knows the
    author's address, else the name that git gives. `is_known` says which of the two.
    """

    commit: str
    day: date
    author: str
    events: tuple[Event, ...]
    is_known: bool = False

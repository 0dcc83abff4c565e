"""What an importer is given, and what it hands over: a foreign file, and a draft of a record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

Raw = str | tuple[str, ...]
"""A value as the source wrote it: a text, or the texts of a list."""


@dataclass(frozen=True)
class ForeignFile:
    """A file that somebody else's tool wrote; the path is the one it is known by for ever."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation to another record, the target as the source names it.

    `relation` is `supersedes`, `superseded-by`, `amends`, `amended-by` or `depends-on`;
    `scope` says which part of the other record is meant, where not the whole; `raw` is what
    the source said.
    """

    relation: str
    target: str
    scope: str = ""
    raw: str = ""


@dataclass(frozen=True)
class Draft:
    """A foreign record as far as it was understood, with the rest kept raw.

    `status` is one of Sayso's, `unknown` where the source states none. `named_on` is a day
    that stands in the file's name alone. `people` holds names as written, by role. `extra`
    is all that the source says beside its body, except for the status and the date, by the
    source's own keys. `notes` tell a person what was not understood.
    """

    format: str
    path: str
    title: str
    body: str
    status: str = "unknown"
    raw_status: str | None = None
    day: date | None = None
    raw_date: str | None = None
    named_on: date | None = None
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    edges: tuple[Edge, ...] = ()
    extra: Mapping[str, Raw] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    line_end: str = "\n"


@dataclass(frozen=True, slots=True)
class Format:
    """A foreign format: its name, whether a file is written in it, and how to read one."""

    name: str
    recognises: Callable[[ForeignFile], bool]
    read: Callable[[ForeignFile], Draft]

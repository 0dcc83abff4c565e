"""Findings as rules name them, and diagnostics as reporters print them.

A finding names its place by meaning (a route of keys, or a stretch of the body).
It becomes a diagnostic, with line and column, only when it is going to be shown:
a record without findings never pays for positions.
"""

from collections.abc import Mapping
from enum import IntEnum
from typing import Literal, NamedTuple

from sayso.data_classes import dataclass

Route = tuple[str | int, ...]


class Severity(IntEnum):
    """How much a finding weighs; only an error fails a pull request."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        return self.name.lower()

    def softened(self) -> "Severity":
        return Severity(max(self - 1, Severity.NOTE))


class Span(NamedTuple):
    """A stretch of a file's text, in characters, end excluded."""

    start: int
    end: int


@dataclass(frozen=True)
class Place:
    """Somewhere in a file: a value or key of its front matter by route, or a span of its text.

    A route that leads nowhere stands for the nearest part of it that exists.
    """

    path: str
    route: Route = ()
    part: Literal["value", "key"] = "value"
    span: Span | None = None
    label: str = ""


@dataclass(frozen=True)
class Fields:
    """A mapping to be written: keys with their values, in this order."""

    pairs: tuple[tuple[str, "Written"], ...]

    @classmethod
    def of(cls, given: Mapping[str, "Written | None"]) -> "Fields":
        """The fields that are given; what is None or empty is left out."""
        return cls(tuple((key, value) for key, value in given.items() if value))

    def __bool__(self) -> bool:
        return bool(self.pairs)


Written = str | tuple["Written", ...] | Fields
"""What can be written into YAML: a text, a list, a mapping."""


@dataclass(frozen=True)
class SetValue:
    """Writes another value where the route's value stands, be it a text, a list or a mapping."""

    path: str
    route: Route
    value: Written


@dataclass(frozen=True)
class RenameKey:
    """Writes another key where the route's last key stands."""

    path: str
    route: Route
    key: str


@dataclass(frozen=True)
class AddEntry:
    """Adds a key after the named ones: at the top, or to the mapping that `at` leads to."""

    path: str
    key: str
    value: Written
    after: tuple[str, ...] = ()
    at: Route = ()


@dataclass(frozen=True)
class AddItem:
    """Adds to the end of a list; one that is not there yet is made, after the named keys."""

    path: str
    route: Route
    value: Written
    after: tuple[str, ...] = ()


@dataclass(frozen=True)
class RemoveEntry:
    """Takes out a key with its value, and a comment on its lines; one above it stays.

    A list or mapping of which nothing would be left goes whole.
    """

    path: str
    route: Route


@dataclass(frozen=True)
class RemoveItem:
    """Takes out one item of a list, as `RemoveEntry` does with a key."""

    path: str
    route: Route


@dataclass(frozen=True)
class Rewrite:
    """Writes other text over a span."""

    path: str
    span: Span
    text: str


Change = SetValue | RenameKey | AddEntry | AddItem | RemoveEntry | RemoveItem | Rewrite


@dataclass(frozen=True)
class Fix:
    """A mend that the tool can make: safe ones never change what a record says."""

    title: str
    changes: tuple[Change, ...]
    safe: bool = True


@dataclass(frozen=True)
class Finding:
    """What a rule has found, before severity, selection and position are settled.

    `hint` stands under the carets, `notes` below the excerpt. `severity` overrides the
    rule's own where a rule weighs its cases differently. `subject` tells apart findings
    of one rule at one place.
    """

    place: Place
    message: str
    hint: str = ""
    notes: tuple[str, ...] = ()
    related: tuple[Place, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None
    subject: str = ""


@dataclass(frozen=True, order=True)
class Position:
    """A place on a page: line and column, both from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True)
class Location:
    """A place with its positions, ready to print."""

    path: str
    start: Position
    end: Position
    label: str = ""


@dataclass(frozen=True)
class Diagnostic:
    """A finding of a named rule, weighed and placed."""

    code: str
    name: str
    severity: Severity
    where: Location
    message: str
    hint: str
    notes: tuple[str, ...]
    related: tuple[Location, ...]
    fix: Fix | None
    record: str
    fingerprint: str

    @property
    def order(self) -> tuple[str, Position, str, str]:
        return (self.where.path, self.where.start, self.code, self.message)

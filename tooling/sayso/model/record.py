"""What decisions, goals and quarters share."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, NamedTuple

from sayso.body import Section, link_texts, sections
from sayso.data_classes import dataclass
from sayso.diagnostics import Place, Route, Span
from sayso.model.once import once
from sayso.model.values import as_day, as_map, as_text, as_texts
from sayso.plain_yaml import Value
from sayso.source import Source

_ON_THE_WEB = ("https://", "http://")


class Reference(NamedTuple):
    """An id that a record names, and the route at which it does."""

    id: str
    route: Route
    relation: str


class Criterion(NamedTuple):
    """One line of `done-when`."""

    text: str
    route: Route
    start: str | None = None
    target: str | None = None
    now: str | None = None
    unit: str | None = None
    met_on: date | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, init=False)
class Record:
    """What decisions, goals and quarters share: an id, a file, fields and a body.

    `excused` are the keys whose trouble has been told already, so that rules stay silent
    about them.
    """

    kind: ClassVar[str] = ""

    id: str
    source: Source
    excused: frozenset[str]
    path: str
    values: Mapping[str, Value]
    status: str

    def __init__(self, named: str, source: Source, excused: frozenset[str] = frozenset()) -> None:
        # Every rule asks for these of every record; a property would take most of its time, and
        # the way of frozen dataclasses a good part of making one.
        this = self.__dict__
        this["id"] = named
        this["source"] = source
        this["excused"] = excused
        this["path"] = source.path
        this["values"] = source.values
        status = source.values.get("status")
        this["status"] = status if isinstance(status, str) else ""

    @property
    def title(self) -> str:
        return self.text("title") or self.heading_title or self.id

    @property
    def owner(self) -> str | None:
        return self.text("owner")

    @property
    def tags(self) -> tuple[str, ...]:
        return as_texts(self.values.get("tags"))

    @once
    def former(self) -> tuple[str, ...]:
        """The ids it had earlier."""
        return as_texts(self.values.get("formerly"))

    @property
    def imported(self) -> Mapping[str, Value]:
        return as_map(self.values.get("imported"))

    @property
    def softened(self) -> bool:
        """Whether the record's status makes its findings weigh less."""
        return False

    @property
    def references(self) -> tuple[Reference, ...]:
        """The ids of other records that it names."""
        return ()

    @once
    def criteria(self) -> tuple[Criterion, ...]:
        return _criteria(self.values.get("done-when"))

    @once
    def sections(self) -> tuple[Section, ...]:
        return sections(self.source.text, self.source.body_start)

    @once
    def leads(self) -> tuple[str, ...]:
        """What links of the body seem to lead to, addresses on the web left out."""
        found = link_texts(self.source.text, self.source.body_start)
        return tuple([target for target in found if not target.startswith(_ON_THE_WEB)])

    @once
    def shows(self) -> tuple[str, ...]:
        """What it shows as evidence of its criteria, addresses on the web left out."""
        shown = [text for criterion in self.criteria for text in criterion.evidence]
        return tuple([text for text in shown if not text.startswith(_ON_THE_WEB)])

    @property
    def heading_title(self) -> str | None:
        """The text of the body's first heading, if it is of the first level."""
        first = self.sections[0] if self.sections else None
        return first.title if first and first.level == 1 else None

    def text(self, key: str) -> str | None:
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def day(self, key: str) -> date | None:
        return as_day(self.values.get(key))

    def lacks(self, key: str) -> bool:
        """Whether a field is absent and nobody has said so yet."""
        return key not in self.values and key not in self.excused

    def at(self, *route: str | int, label: str = "") -> Place:
        return Place(self.path, route, label=label)

    def at_key(self, *route: str | int, label: str = "") -> Place:
        return Place(self.path, route, part="key", label=label)

    def in_body(self, span: Span, label: str = "") -> Place:
        """A place in the text, by offsets in the whole file."""
        return Place(self.path, span=span, label=label)


def _criteria(value: Value | None) -> tuple[Criterion, ...]:
    if isinstance(value, list):
        found = [_criterion(item, ("done-when", at)) for at, item in enumerate(value)]
        return tuple([one for one in found if one is not None])
    return () if not isinstance(value, str) else (Criterion(value, ("done-when",)),)


def _criterion(item: Value, route: Route) -> Criterion | None:
    if isinstance(item, str):
        return Criterion(item, route)
    fields = as_map(item)
    text = as_text(fields.get("text"))
    if text is None:
        return None
    return Criterion(
        text,
        route,
        as_text(fields.get("from")),
        as_text(fields.get("to")),
        as_text(fields.get("now")),
        as_text(fields.get("unit")),
        as_day(fields.get("met-on")),
        as_texts(fields.get("evidence")),
    )

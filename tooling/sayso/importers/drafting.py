"""The fields of a foreign page → a draft; what every format does alike."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from sayso.importers import keys
from sayso.importers.dates import day_of_name, read_date
from sayso.importers.draft import Draft, Edge, Raw
from sayso.importers.loose_yaml import Field
from sayso.importers.markup import INSTRUCTIONS, is_placeholder, unbraced
from sayso.importers.names import read_names
from sayso.importers.page import Page
from sayso.importers.relations import (
    PARTLY,
    edges_of_body,
    edges_of_key,
    edges_of_line,
    edges_of_status,
)
from sayso.importers.status import read_status
from sayso.importers.titles import read_title


def draft(page: Page, format_name: str, *, status_lines: str | None = None) -> Draft:
    """The draft of a page; `status_lines` is the section that states its status, if one does."""
    said = _read_fields(page)
    if status_lines is not None and said.status is None:
        said.status, found = _status_section(status_lines)
        said.edges += found
    said.edges += (*edges_of_status(said.status or ""), *edges_of_body(page.body))
    title = read_title(
        page.heading, page.stem, given=said.title, slipped=page.front.slipped_heading
    )
    return Draft(
        format=format_name,
        path=page.path,
        title=title.text,
        body=page.body,
        status=_status(said),
        raw_status=said.status,
        day=_day(said),
        raw_date=said.date,
        named_on=day_of_name(page.stem),
        people={role: tuple(names) for role, names in said.people.items()},
        tags=said.tags,
        edges=_once(said.edges),
        extra=said.extra,
        notes=tuple(filter(None, (title.note, *said.notes))),
        line_end=page.line_end,
    )


def _read_fields(page: Page) -> "_Said":
    said = _Said()
    for one in (*page.front.fields, *page.preamble):
        said.take(one)
    if page.unclosed:
        said.notes.append("the front matter is opened and never closed: it is kept as text")
    said.comment(page.front.comments)
    return said


@dataclass
class _Said:
    """What the fields have said so far; of a field given twice, the first is understood."""

    title: str = ""
    status: str | None = None
    date: str | None = None
    tags: tuple[str, ...] = ()
    people: dict[str, dict[str, None]] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    kept: dict[str, list[Raw]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def take(self, one: Field) -> None:
        """Understands a field, or keeps it raw."""
        if not any(letter.isalnum() for letter in "".join(one.raw)):
            return
        key = keys.plain(one.key)
        if not self._understand(key, one):
            self._keep(one.key, one.raw)

    def comment(self, comments: Iterable[str]) -> None:
        """Keeps the comments of the front matter, except for what a template tells to do."""
        kept = tuple(one for one in comments if not INSTRUCTIONS.match(one))
        if kept:
            self._keep("comments", kept)

    def _understand(self, key: str, one: Field) -> bool:
        """Whether a field need not be kept raw besides."""
        if key in keys.STATUS and self.status is None:
            self.status = _one_text(one.raw)
            return True
        if key in keys.DATE and self.date is None:
            self.date = _one_text(one.raw)
            return True
        if key == "title" and not self.title:
            self.title = one.text
            return not is_placeholder(one.text)
        if key in keys.TAGS and not self.tags:
            self.tags = _tags(one.value)
            return True
        self._understand_raw(key, one)
        return False

    def _understand_raw(self, key: str, one: Field) -> None:
        if key in keys.ROLES:
            self._understand_people(keys.ROLES[key], one)
        elif key in keys.RELATIONS:
            self.edges += edges_of_key(key, one.text)

    def _understand_people(self, role: str, one: Field) -> None:
        names = read_names(one.value)
        if not names:
            self.notes.append(f"`{one.key}` names nobody")
        self.people.setdefault(role, {}).update(dict.fromkeys(names))

    def _keep(self, key: str, raw: Raw) -> None:
        kept = self.kept.setdefault(key, [])
        kept.append(raw)
        if len(kept) == 2:  # noqa: PLR2004  # told once, however often it is given
            self.notes.append(f"`{key}` is given twice: both are kept")

    @property
    def extra(self) -> dict[str, Raw]:
        """All that is kept raw, by its key; what was given more than once as a list."""
        return {
            key: raws[0] if len(raws) == 1 else tuple(text for raw in raws for text in _texts(raw))
            for key, raws in self.kept.items()
        }


def _status(said: _Said) -> str:
    status = read_status(said.status)
    said.notes.append(status.note)
    return status.word


def _day(said: _Said) -> date | None:
    if said.date is None:
        return None
    found = read_date(unbraced(said.date))
    said.notes.append(found.note)
    return found.day


def _status_section(lines: str) -> tuple[str | None, list[Edge]]:
    """The status that a section states in its own line, and the relations in the others."""
    edges: list[Edge] = []
    status: str | None = None
    for line in filter(str.strip, lines.replace("\r", "").split("\n")):
        found = list(edges_of_line(line))
        edges += found
        if _replaced(found) or (status is None and (not found or _replaced(found, PARTLY))):
            status = line.strip()
    return status, edges


def _replaced(edges: Iterable[Edge], scope: str = "") -> bool:
    relation = "amended-by" if scope else "superseded-by"
    return any((edge.relation, edge.scope) == (relation, scope) for edge in edges)


def _tags(value: Raw) -> tuple[str, ...]:
    """Tags in a list, with commas, or with spaces between them."""
    if not isinstance(value, str):
        return tuple(filter(None, value))
    text = unbraced(value)
    parts = text.split(",") if "," in text else text.split()
    return tuple(dict.fromkeys(filter(None, (part.strip(" #`\"'") for part in parts))))


def _once(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """Each relation to each target once, the first telling of it."""
    told: dict[tuple[str, str], Edge] = {}
    for edge in edges:
        told.setdefault((edge.relation, edge.target), edge)
    return tuple(told.values())


def _one_text(raw: Raw) -> str:
    return raw if isinstance(raw, str) else ", ".join(raw)


def _texts(raw: Raw) -> tuple[str, ...]:
    return (raw,) if isinstance(raw, str) else raw

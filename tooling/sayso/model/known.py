"""Decisions of which is known what rules ask of all; the file is read if they ask for more."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from sayso.model.decision import RELATIONS, Decision
from sayso.model.values import as_texts
from sayso.plain_yaml import Value
from sayso.source import Source

OUTLINE = frozenset(
    (
        *RELATIONS,
        *("id", "status", "owner", "formerly", "done-on", "no-action", "applies-to"),
        *("approver", "reversibility", "imported", "waive"),
    )
)
"""The fields that rules ask of every decision when they look across the log."""

_BESIDE = OUTLINE.difference(RELATIONS)

Reader = Callable[[str], Source]
"""Reads the file of a path."""


class Outline(NamedTuple):
    """What is known of a decision without its file.

    A field of OUTLINE that is neither among its relations nor its values is not in the file.
    """

    relations: Mapping[str, Value]
    values: Mapping[str, Value]
    leads: Sequence[str]
    shows: Sequence[str]


def outline_of(decision: Decision) -> Outline:
    """What is to be known of a decision where its file is not read."""
    values = {key: value for key, value in decision.values.items() if key in _BESIDE}
    return Outline(decision.relations, values, decision.leads, decision.shows)


class KnownDecision(Decision):
    """A decision made of an outline; whatever else is asked of it comes from its file."""

    excused = frozenset()

    def __init__(self, named: str, path: str, outline: Outline, read: Reader) -> None:
        # As the record's own `__init__` would, and as quick for twenty thousand as can be.
        status = outline.values.get("status")
        this = self.__dict__
        this["id"] = named
        this["path"] = path
        this["status"] = status if isinstance(status, str) else ""
        this["former"] = as_texts(outline.values.get("formerly"))
        this["relations"] = outline.relations
        this["leads"] = outline.leads
        this["shows"] = outline.shows
        this["values"] = KnownValues(self, outline)
        this["read"] = read

    @cached_property
    def source(self) -> Source:
        read: Reader = self.__dict__["read"]
        return read(self.path)


class KnownValues(Mapping[str, Value]):
    """The fields of a decision; those of OUTLINE without its file."""

    __slots__ = ("_known", "_of", "_relations")

    def __init__(self, of: KnownDecision, outline: Outline) -> None:
        self._of = of
        self._known = outline.values
        self._relations = outline.relations

    def _holding(self, key: object) -> Mapping[str, Value]:
        """Where a field stands if it is there."""
        if key not in OUTLINE:
            return self._of.source.values
        return self._relations if key in RELATIONS else self._known

    def __getitem__(self, key: str) -> Value:
        return self._holding(key)[key]

    def get(self, key: str, default: Value | None = None) -> Value | None:  # type: ignore[override]
        """As of any mapping, and quicker than `Mapping` has it."""
        return self._holding(key).get(key, default)

    def __contains__(self, key: object) -> bool:
        return key in self._holding(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._of.source.values)

    def __len__(self) -> int:
        return len(self._of.source.values)


class Sources(Mapping[str, Source]):
    """The files of a log, of which those of known decisions are read when they are asked for."""

    def __init__(self, read: Mapping[str, Source], known: Mapping[str, KnownDecision]) -> None:
        self._read = read
        self._known = known

    def __getitem__(self, path: str) -> Source:
        found = self._read.get(path)
        return self._known[path].source if found is None else found

    def __contains__(self, path: object) -> bool:
        return path in self._known or path in self._read

    def __iter__(self) -> Iterator[str]:
        yield from self._read
        yield from self._known

    def __len__(self) -> int:
        return len(self._read) + len(self._known)

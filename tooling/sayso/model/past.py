"""The past of a log, as far as rules ask about it: the base, and what git tells around it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Protocol, TypeVar

from sayso.data_classes import dataclass, field
from sayso.model.record import Record

AnyRecord = TypeVar("AnyRecord", bound=Record)

Versions = Mapping[str, Sequence[Record]]
"""For each path, what the record was, the oldest version first."""


@dataclass(frozen=True)
class Elsewhere:
    """A file in the decisions folder as another branch has it, and what to call that branch."""

    path: str
    branch: str


class Annals(Protocol):
    """What git tells of the time around a base; asked for late, and for many records at once."""

    def up_to_base(self, paths: Sequence[str]) -> Versions:
        """What records were up to the base, by their paths there, as far as the clone goes."""

    def since_base(self, paths: Sequence[str]) -> Versions:
        """What records were in the commits since the base, by their paths of today."""

    def elsewhere(self) -> Sequence[Elsewhere]:
        """The decisions on other branches that git knows."""


class NoAnnals:
    """The time around a base of which nothing is known."""

    def up_to_base(self, paths: Sequence[str]) -> Versions:  # noqa: ARG002  # asked in vain
        return {}

    def since_base(self, paths: Sequence[str]) -> Versions:  # noqa: ARG002  # asked in vain
        return {}

    def elsewhere(self) -> Sequence[Elsewhere]:
        return ()


@dataclass(frozen=True)
class Past:
    """The records of a log at the base it is compared with, by their paths then.

    `renamed` leads from paths then to paths of today. `brought_in` are the paths of records
    that an import has only just written: they had no life as records before. Where the log is
    the base itself, `changing` are the paths of the records that will be others today.
    """

    then: Mapping[str, Record]
    renamed: Mapping[str, str] = field(default_factory=dict)
    brought_in: frozenset[str] = frozenset()
    annals: Annals = field(default_factory=NoAnnals)
    changing: frozenset[str] = frozenset()

    def before(self, record: AnyRecord) -> AnyRecord | None:
        """What a record of today was at the base; None for a new one."""
        if record.path in self.brought_in:
            return None
        found = self.then.get(self._earlier.get(record.path, record.path))
        return found if isinstance(found, type(record)) else None

    def changed(self, records: Iterable[AnyRecord]) -> Iterator[tuple[AnyRecord, AnyRecord]]:
        """The records that are not what they were, as they were and as they are."""
        for record in records:
            was = self.before(record)
            if was is not None and was.source.text != record.source.text:
                yield was, record

    def worked_on(self, records: Iterable[AnyRecord]) -> Iterator[tuple[AnyRecord, AnyRecord]]:
        """The same; and in the log of the base the same records, each beside itself.

        For what happened before the base, which has to be found at both ends to be known.
        """
        if self.changing:
            return ((one, one) for one in records if one.path in self.changing)
        return self.changed(records)

    @cached_property
    def _earlier(self) -> Mapping[str, str]:
        return {now: then for then, now in self.renamed.items()}

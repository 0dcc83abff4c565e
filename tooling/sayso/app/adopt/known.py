"""What of foreign records is in the log already."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from pathlib import PurePosixPath

from sayso.app.adopt.linking import Entry
from sayso.app.adopt.naming import legal_id
from sayso.app.adopt.reporting import AlreadyIn
from sayso.importers import Draft
from sayso.model import DECIDED, Decision, Log
from sayso.model.values import as_map, as_text
from sayso.source import read_record

STATUSES = (*DECIDED, "proposed", "unknown")


def is_record(path: str, data: bytes) -> bool:
    """Whether a file is a record of Sayso's, not one that has yet to become it."""
    values = read_record(path, data).values
    return bool(as_map(values.get("imported"))) or (
        "title" in values and as_text(values.get("status")) in STATUSES
    )


class Known:
    """The decisions of a log, by where they came from."""

    def __init__(self, log: Log) -> None:
        self._log = log

    @cached_property
    def _by_source(self) -> Mapping[str, Decision]:
        found = ((_source(one), one) for one in self._log.decisions)
        return {path: one for path, one in found if path}

    @cached_property
    def _sources_by_name(self) -> Mapping[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for path in self._by_source:
            found[PurePosixPath(path).name].append(path)
        return found

    @property
    def entries(self) -> list[Entry]:
        """Every decision, by its own path and by that of its source."""
        own = [Entry(one.id, one.path) for one in self._log.decisions]
        return own + [Entry(one.id, path) for path, one in self._by_source.items()]

    @property
    def paths(self) -> dict[str, str]:
        """The ids of decisions in lower case, with the path that each is known by."""
        return {one.id.casefold(): _source(one) or one.path for one in self._log.decisions}

    def find(self, draft: Draft) -> AlreadyIn | None:
        """What came of a draft's source earlier.

        A source that was given by a longer or a shorter path is the same if its body is.
        """
        found = self._by_source.get(draft.path) or self._by_end(draft)
        return None if found is None else AlreadyIn(draft.path, found.path, _differs(found, draft))

    def _by_end(self, draft: Draft) -> Decision | None:
        for path in self._sources_by_name[PurePosixPath(draft.path).name]:
            one = self._by_source[path]
            if _same_end(path, draft.path) and one.source.body == draft.body:
                return one
        return None

    def broken(self, draft: Draft) -> str:
        """The path of a file that may have come of a draft's source and cannot be read."""
        wanted = legal_id(PurePosixPath(draft.path).stem)
        found = self._log.broken.get(wanted)
        return found.path if found else ""


def _source(decision: Decision) -> str:
    return as_text(decision.imported.get("path")) or ""


def _same_end(one: str, other: str) -> bool:
    return one.endswith(f"/{other}") or other.endswith(f"/{one}")


def _differs(decision: Decision, draft: Draft) -> bool:
    """Whether the source says something else than the record keeps of it."""
    kept = (decision.imported.get("status"), decision.imported.get("date"))
    return decision.source.body != draft.body or kept != (
        draft.raw_status or None,
        draft.raw_date or None,
    )

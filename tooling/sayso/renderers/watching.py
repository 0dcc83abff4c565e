"""An edition that notes what is asked of it, so that a page is made anew only when that changes.

A note is a key. Whatever has no key of its own is noted as `all`: what nobody thought of here
costs time, and never a page that is out of date. Of the decisions that a page goes through, it
may read the front matter alone; a test holds every page to that.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar, cast

from sayso.events import Entry, Event
from sayso.model import Area, Decision, Log, Owners, Person, Record, Team
from sayso.renderers.bonds import Bond, Bonds
from sayso.renderers.edition import Edition
from sayso.renderers.publication import Publication
from sayso.source import Source

One = TypeVar("One")
Note = Callable[[str], None]

ALL = "all"
PATHS = "paths"
DECISIONS, GOALS, OWNERS, TODAY = "decisions", "goals", "owners", "today"
BROKEN, FILES, HAPPENED, FINDINGS, JUDGED = "broken", "files", "happened", "findings", "judged"

_LOG: Mapping[str, tuple[str, ...]] = {
    "settings": (),
    "today": (TODAY,),
    "decisions": (DECISIONS,),
    "goals": (GOALS,),
    "quarters": (GOALS,),
    "quarter_of": (GOALS,),
    "records": (DECISIONS, GOALS),
    "broken": (BROKEN,),
    "duties": (DECISIONS, GOALS, OWNERS, TODAY),
}
_PUBLICATION = {"happened": HAPPENED, "findings": FINDINGS, "judged": JUDGED}


class Looked(Mapping[str, One]):
    """A mapping that notes each key that is looked up, and that all keys were gone through."""

    def __init__(
        self, found: Mapping[str, One], one: Callable[[str], None], whole: Callable[[], None]
    ) -> None:
        self._found, self._one, self._whole = found, one, whole

    def __getitem__(self, key: str) -> One:
        self._one(key)
        return self._found[key]

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401  # as it is inherited
        self._one(key)
        return self._found.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._whole()
        return key in self._found

    def __iter__(self) -> Iterator[str]:
        self._whole()
        return iter(self._found)

    def __len__(self) -> int:
        self._whole()
        return len(self._found)


class WatchedEdition(Edition):
    """An edition as one page sees it; `note` is told every key."""

    def __init__(self, whole: Edition, note: Note) -> None:
        values = {"_whole": whole, "_note": note}
        values["log"] = WatchedLog(whole.log, note)
        values["publication"] = cast("Publication", _Watched(whole.publication, note))
        self.__dict__.update(values)

    def _looked(self, found: Mapping[str, One], kind: str, *domains: str) -> Mapping[str, One]:
        note: Note = self.__dict__["_note"]
        return Looked(found, lambda key: note(f"{kind}:{key}"), lambda: _all(note, domains))

    @property
    def _edition(self) -> Edition:
        return cast("Edition", self.__dict__["_whole"])

    @cached_property
    def shown(self) -> Mapping[str, Source]:
        return self._looked(self._edition.shown, "text", PATHS)

    @cached_property
    def findings(self) -> Mapping[str, Any]:
        return self._looked(self._edition.findings, "found", FINDINGS)

    @cached_property
    def amended_by(self) -> Mapping[str, tuple[Decision, ...]]:
        return self._looked(self._edition.amended_by, "ties", DECISIONS)

    @cached_property
    def needed_by(self) -> Mapping[str, tuple[Decision, ...]]:
        return self._looked(self._edition.needed_by, "ties", DECISIONS)

    @cached_property
    def bonds(self) -> Bonds:
        return WatchedBonds(self._edition.bonds, self.__dict__["_note"])

    @cached_property
    def story(self) -> Mapping[str, tuple[tuple[Entry, Event], ...]]:
        return self._looked(_Alone(self._edition.story), "story", HAPPENED)

    @property
    def parts(self) -> Mapping[str, Any]:
        _all(self.__dict__["_note"], (DECISIONS, GOALS, OWNERS))
        return self._edition.parts

    @property
    def moved(self) -> Mapping[str, Record]:
        _all(self.__dict__["_note"], (DECISIONS, GOALS, BROKEN))
        return self._edition.moved

    def uses(self, key: str) -> None:
        self.__dict__["_note"](key)

    def at(self, path: str) -> Source | None:
        self.__dict__["_note"](f"at:{path}")
        return self._edition.at(path)

    def areas_of(self, decision: Decision) -> tuple[Area, ...]:
        _all(self.__dict__["_note"], (OWNERS, FILES))
        return self._edition.areas_of(decision)

    @property
    def applying(self) -> Mapping[str, tuple[Decision, ...]]:
        _all(self.__dict__["_note"], (DECISIONS, OWNERS, FILES))
        return self._edition.applying

    def applies(self, decision: Decision, area: Area) -> bool:
        self.__dict__["_note"](FILES)
        return self._edition.applies(decision, area)


class WatchedLog(Log):
    """A log that notes what is asked of it."""

    def __init__(self, log: Log, note: Note) -> None:
        self.__dict__.update(_real=log, _note=note)

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401  # as various as a log
        if name.startswith("__") or name in _OWN_WAY:
            return super().__getattribute__(name)
        known = super().__getattribute__("__dict__")
        _all(known["_note"], _LOG.get(name, (ALL,)))
        return getattr(known["_real"], name)

    @cached_property
    def by_id(self) -> Mapping[str, Any]:
        return self._looked("by_id", "id", DECISIONS, GOALS)

    @cached_property
    def by_path(self) -> Mapping[str, Any]:
        return self._looked("by_path", "path", DECISIONS, GOALS)

    @cached_property
    def superseding(self) -> Mapping[str, tuple[Decision, ...]]:
        return self._looked("superseding", "ties", DECISIONS)

    @cached_property
    def serving(self) -> Mapping[str, tuple[Decision, ...]]:
        return self._looked("serving", "ties", DECISIONS)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        return self._looked("sources", "text", PATHS)

    @cached_property
    def owners(self) -> Owners:
        return WatchedOwners(self.__dict__["_real"].owners, self.__dict__["_note"])

    @cached_property
    def tree(self) -> Any:  # noqa: ANN401
        return _WatchedTree(self.__dict__["_real"].tree, self.__dict__["_note"])

    def _looked(self, name: str, kind: str, *domains: str) -> Mapping[str, Any]:
        known = self.__dict__
        note: Note = known["_note"]
        found: Mapping[str, Any] = getattr(known["_real"], name)
        return Looked(found, lambda key: note(f"{kind}:{key}"), lambda: _all(note, domains))


_OWN_WAY = frozenset(
    ("by_id", "by_path", "decision", "goal", "owners", "quarter", "serving", "sources")
) | {"superseding", "tree", "_looked"}


class WatchedOwners(Owners):
    """Owners that note whom somebody asked about."""

    def __init__(self, owners: Owners, note: Note) -> None:
        self.__dict__.update(_real=owners, _note=note)

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401  # as various as owners
        if name.startswith("__") or name in {"person", "team"}:
            return super().__getattribute__(name)
        known = super().__getattribute__("__dict__")
        known["_note"](OWNERS)
        return getattr(known["_real"], name)

    def person(self, handle: str | None) -> Person | None:
        self.__dict__["_note"](f"person:{handle}")
        found: Person | None = self.__dict__["_real"].person(handle)
        return found

    def team(self, handle: str | None) -> Team | None:
        self.__dict__["_note"](f"team:{handle}")
        found: Team | None = self.__dict__["_real"].team(handle)
        return found


class WatchedBonds(Bonds):
    """Bonds that note whose were asked for."""

    def __init__(self, bonds: Bonds, note: Note) -> None:
        self.__dict__.update(_real=bonds, _note=note)

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401  # as various as bonds
        if name.startswith("__") or name in {"among", "of"}:
            return super().__getattribute__(name)
        known = super().__getattribute__("__dict__")
        known["_note"](DECISIONS)
        return getattr(known["_real"], name)

    def of(self, decision: Decision) -> tuple[Bond, ...]:
        self.__dict__["_note"](f"ties:{decision.id}")
        found: tuple[Bond, ...] = self.__dict__["_real"].of(decision)
        return found


class _Watched:
    """The circumstances of a site; those that are the same for all pages are not noted here."""

    def __init__(self, real: Publication, note: Note) -> None:
        self._real, self._note = real, note

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # as various as they are
        if name in _PUBLICATION:
            self._note(_PUBLICATION[name])
        return getattr(self._real, name)


class _WatchedTree:
    """The files around a log."""

    def __init__(self, real: Any, note: Note) -> None:  # noqa: ANN401
        self._real, self._note = real, note

    def exists(self, path: str) -> bool:
        self._note(f"exists:{path}")
        return bool(self._real.exists(path))

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        self._note(FILES if name == "files" else ALL)
        return getattr(self._real, name)


def _all(note: Note, keys: tuple[str, ...]) -> None:
    for key in keys:
        note(key)


class _Alone(Mapping[str, tuple[tuple[Entry, Event], ...]]):
    """What commits did to each record, without what else they did."""

    def __init__(self, story: Mapping[str, tuple[tuple[Entry, Event], ...]]) -> None:
        self._story = story

    def __getitem__(self, path: str) -> tuple[tuple[Entry, Event], ...]:
        return tuple((replace(entry, events=()), event) for entry, event in self._story[path])

    def __iter__(self) -> Iterator[str]:
        return iter(self._story)

    def __len__(self) -> int:
        return len(self._story)

"""Fingerprints of what pages are made from, by the keys under which an edition notes them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b

from sayso.model import Decision, Record
from sayso.renderers.edition import Edition
from sayso.renderers.templating import template_text
from sayso.renderers.watching import (
    ALL,
    BROKEN,
    DECISIONS,
    FILES,
    FINDINGS,
    GOALS,
    HAPPENED,
    JUDGED,
    OWNERS,
    PATHS,
    TODAY,
)
from sayso.source import Source

_SIZE = 12


def fingerprint(*parts: str) -> str:
    """A fingerprint of texts, in their order."""
    made = blake2b(digest_size=_SIZE)
    for part in parts:
        made.update(part.encode("utf-8", "surrogatepass"))
        made.update(b"\0")
    return made.hexdigest()


class Prints:
    """The fingerprints of an edition as it is now, each worked out once."""

    def __init__(self, edition: Edition) -> None:
        self._edition, self._log = edition, edition.log
        self._known: dict[str, str] = {}
        self._cards: dict[str, str] = {}
        self._whole: Mapping[str, Callable[[], Iterable[str]]] = {
            ALL: self._all,
            DECISIONS: self._decisions,
            GOALS: lambda: (self._text(one) for one in (*self._log.goals, *self._log.quarters)),
            OWNERS: lambda: (repr(self._log.owners),),
            PATHS: lambda: (*self._log.sources, "", *edition.shown),
            TODAY: lambda: (str(self._log.today),),
            BROKEN: lambda: map(self._source, self._log.broken.values()),
            FILES: self._log.tree.files,
            HAPPENED: lambda: (repr(edition.publication.happened),),
            FINDINGS: lambda: (repr(edition.publication.findings),),
            JUDGED: lambda: (repr(edition.publication.judged),),
        }
        self._one: Mapping[str, Callable[[str], Iterable[str]]] = {
            "at": self._at,
            "exists": lambda path: (str(self._log.tree.exists(path)),),
            "found": lambda path: (repr(edition.findings.get(path)),),
            "id": lambda named: self._record(self._log.by_id.get(named)),
            "path": lambda path: self._record(self._log.by_path.get(path)),
            "person": lambda handle: (repr(self._log.owners.person(handle)),),
            "story": self._story,
            "team": lambda handle: (repr(self._log.owners.team(handle)),),
            "template": lambda name: (template_text(name),),
            "text": lambda path: (self._source(edition.shown.get(path)),),
            "ties": self._ties,
        }

    def of(self, key: str) -> str:
        """The fingerprint of what a key stands for."""
        found = self._known.get(key)
        if found is None:
            kind, _, named = key.partition(":")
            parts = self._one[kind](named) if kind in self._one else self._whole[key]()
            found = self._known[key] = fingerprint(*parts)
        return found

    def card(self, decision: Decision) -> str:
        """A fingerprint of what is told of a decision beside its body."""
        found = self._cards.get(decision.path)
        if found is None:
            source = decision.source
            found = fingerprint(decision.path, source.text[: source.body_start])
            self._cards[decision.path] = found
        return found

    def _decisions(self) -> Iterator[str]:
        return map(self.card, self._log.decisions)

    def _all(self) -> Iterator[str]:
        for name in self._whole:
            if name != ALL:
                yield self.of(name)
        for source in self._log.sources.values():
            yield source.path
            yield source.text

    def _source(self, source: Source | None) -> str:
        return f"{source.path}\n{source.readable}\n{source.text}" if source else ""

    def _text(self, record: Record) -> str:
        return self._source(record.source)

    def _at(self, path: str) -> Iterator[str]:
        source = self._edition.at(path)
        if source and source is self._edition.shown.get(path):
            yield self.of(f"text:{path}")  # most lead to themselves, and are read once
        else:
            yield self._source(source)

    def _record(self, record: Record | None) -> tuple[str, ...]:
        if record is None:
            return ()
        return (self.card(record) if isinstance(record, Decision) else self._text(record),)

    def _story(self, path: str) -> Iterator[str]:
        for entry, event in self._edition.story.get(path, ()):
            yield f"{entry.commit} {entry.day} {entry.author} {entry.is_known} {event!r}"

    def _ties(self, named: str) -> Iterator[str]:
        """All that is tied to a record, whichever side tells of it."""
        edition = self._edition
        tied = (
            edition.amended_by,
            edition.needed_by,
            self._log.superseding,
            self._log.serving,
        )
        for one in tied:
            yield "/".join(self.card(each) for each in one.get(named, ()))
        for bond in edition.bonds.by_id.get(named, ()):
            yield f"{bond.kind} {self.card(bond.source)} {self.card(bond.target)}"

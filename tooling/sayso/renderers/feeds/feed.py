"""A feed: the newest things that happened, in no format yet."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from sayso.events import Entry, Event
from sayso.renderers.addresses import address, link
from sayso.renderers.changes.grouping import folded, grouped
from sayso.renderers.edition import Edition
from sayso.renderers.telling import author, page_about

MOST = 50
"""Items of a feed: what a reader who looks in once a month still finds."""

_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_IMPORTED = "changes/index.md"

About = Callable[[Event], bool]


@dataclass(frozen=True, slots=True)
class Item:
    """What a commit did to one thing; `href` leads to its page, `commit` to the commit.

    Either is empty where there is none.
    """

    key: str
    title: str
    lines: tuple[str, ...]
    href: str
    commit: str
    day: date
    author: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed by its name in `feeds/`; addresses are relative to it where the site's is unknown."""

    name: str
    title: str
    by: str
    language: str
    key: str
    home: str
    updated: date
    items: tuple[Item, ...]
    address: str

    def itself(self, ending: str) -> str:
        """Where the feed is, in the format of an ending."""
        path = f"feeds/{self.name}.{ending}"
        return f"{self.address}/{quote(path)}" if self.address else quote(path.rpartition("/")[2])


def feed(edition: Edition, name: str, called: str, home: str, about: About) -> Feed:
    """The newest of what happened, as far as it is about something.

    `home` is the page that tells of the same. There must be some history.
    """
    publication = edition.publication
    made = _Making(edition, f"feeds/{name}")
    entries = publication.happened.entries
    return Feed(
        name,
        clean(f"{publication.name}: {called}"),
        clean(publication.name),
        edition.log.settings.language,
        _key(publication.name, made.path),
        made.to(home),
        entries[-1].day,
        tuple(islice(made.items(about), MOST)),
        publication.address.rstrip("/"),
    )


def clean(text: str) -> str:
    """Text without what XML has no way to write."""
    return _NOT_IN_XML.sub("", text)


def _key(*parts: str) -> str:
    """A name for ever: it holds whatever a thing is called later, and wherever the site goes."""
    return uuid5(NAMESPACE_URL, "\n".join(("sayso", *parts))).urn


@dataclass(frozen=True, slots=True)
class _Making:
    """A feed while it is made; `path` is that of its file, without an ending."""

    edition: Edition
    path: str

    def items(self, about: About) -> Iterator[Item]:
        """The newest first; edits are left out, and an import is one item."""
        for entry in reversed(self.edition.publication.happened.entries):
            for number, group in enumerate(grouped(entry.events, whole=True)):
                loud = [one for one in group.events if not one.is_quiet]
                if loud and about(group.first):
                    yield self._about_one(entry, number, loud)
            brought = [one for one in entry.events if one.kind == "brought-in" and about(one)]
            for words in folded(brought, whole=False):
                titles = [one.title for one in brought[:MOST]]
                key = _key(entry.commit, f"brought-in {self.path}")
                yield self._item(entry, key, (words, *titles), _IMPORTED)

    def _about_one(self, entry: Entry, number: int, events: list[Event]) -> Item:
        first = events[0]
        lines = [one.says for one in events]
        title = f"{first.title}: {'; '.join(lines)}"
        page = page_about(self.edition, first.thing, first.id, first.path)
        return self._item(entry, _key(entry.commit, str(number)), (title, *lines), page)

    def _item(self, entry: Entry, key: str, words: tuple[str, ...], page: str) -> Item:
        title, *lines = (" ".join(clean(one).split()) for one in words)
        person = author(self.edition, entry)
        return Item(
            key,
            title,
            tuple(lines),
            self.to(page) if page else "",
            self.edition.publication.repository.commit(entry.commit),
            entry.day,
            clean(person.name) if person else "",
        )

    def to(self, page: str) -> str:
        """The whole address of a page where the site's is known, else the way from the feed."""
        publication = self.edition.publication
        folders = publication.folders_as_addresses
        if not publication.address:
            return link(self.path, page, folders=folders)
        return f"{publication.address.rstrip('/')}/{quote(address(page, folders=folders))}"

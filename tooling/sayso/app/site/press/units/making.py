"""What is made of a unit of the site: pages in HTML, files, and what they were made from."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sayso.app.site.diagrams import Diagrams
from sayso.app.site.press.shells.converting import Converted, Converter
from sayso.artifact import Artifact, Copy
from sayso.renderers.edition import Edition
from sayso.renderers.prints import Prints
from sayso.renderers.prose.armour import is_plain
from sayso.renderers.searching.findable import Findable
from sayso.renderers.units import Unit
from sayso.renderers.watching import WatchedEdition

_FRONT = re.compile(r"---\ntitle: (\"[^\n]*\")\n((?:[^\n]*\n)*?)---\n")
_UNPRINTED = re.compile("[^\t\n -~\u00a0-\ud7ff\ue002-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Page:
    """A page in HTML, to be put into a shell; `front` is its front matter without the title."""

    path: str
    title: str
    front: str
    converted: Converted


@dataclass(slots=True)
class Made:
    """What came of a unit; `left` are pages that the engine is to make, with their texts."""

    journal: dict[str, str] = field(default_factory=dict)
    pages: list[Page] = field(default_factory=list)
    left: list[Artifact] = field(default_factory=list)
    files: list[Artifact] = field(default_factory=list)
    copies: list[Copy] = field(default_factory=list)
    texts: list[Findable] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class Maker:
    """Makes units of an edition.

    `searched` makes of a page what is found of it; None where the page is not found.
    """

    def __init__(
        self,
        edition: Edition,
        converter: Converter,
        searched: Callable[[Artifact], Findable | None],
    ) -> None:
        self.prints = Prints(edition)
        self._edition, self._converter, self._searched = edition, converter, searched

    def ready(self) -> None:
        """Works out what most pages ask, so that processes that begin as copies share it."""
        edition, log = self._edition, self._edition.log
        for _ in (
            *(log.by_id, log.by_path, log.serving, log.superseding),
            *(edition.amended_by, edition.bonds.by_id, edition.needed_by, edition.shown),
            *(edition.story, edition.findings),
        ):
            continue

    def make(self, unit: Unit) -> Made:
        """A unit, with the fingerprints of all that it was made from."""
        keys = {f"text:{unit.about}"} if unit.about else set[str]()
        made = Made()
        for one in unit.make(WatchedEdition(self._edition, keys.add)):
            if isinstance(one, Copy):
                made.copies.append(one)
            elif one.path.endswith(".md"):
                self._add(made, one)
            else:
                made.files.append(one)
        diagrams = getattr(self._edition.publication.draw, "__self__", None)
        if isinstance(diagrams, Diagrams):
            made.notes += diagrams.take_notes()
        made.journal = {key: self.prints.of(key) for key in sorted(keys)}
        return made

    def _add(self, made: Made, one: Artifact) -> None:
        page = self._page(one)
        if page is None:
            made.left.append(one)
        else:
            made.pages.append(page)
        text = self._searched(one)
        if text is not None:
            made.texts.append(text)

    def _page(self, one: Artifact) -> Page | None:
        front = _FRONT.match(one.text)
        if front is None or not _is_printed(one.text):
            return None
        converted = self._converter.convert(one.text[front.end() :].lstrip("\n"))
        if converted is None:
            return None
        return Page(one.path, json.loads(front[1]), front[2], converted)


def _is_printed(text: str) -> bool:
    return is_plain(text) if text.isascii() else not _UNPRINTED.search(text)


def packed(made: Made) -> bytes:
    """All of a unit but its journal and the words of what is found.

    What pages and files hold comes after all else as it is: JSON would look at each letter, and
    to compress it takes as long as to stamp the page.
    """
    texts = (
        *(one.converted.content for one in made.pages),
        *(one.text for one in (*made.left, *made.files)),
        *(one.shown for one in made.texts),
    )
    contents = [one.encode("utf-8", "surrogatepass") for one in texts]
    told = {
        "pages": [
            (one.path, one.title, one.front, one.converted.first, one.converted.toc)
            for one in made.pages
        ],
        "left": [one.path for one in made.left],
        "files": [one.path for one in made.files],
        "copies": [(one.path, one.origin) for one in made.copies],
        "texts": [one.path for one in made.texts],
        "notes": made.notes,
        "lengths": [*map(len, contents)],
    }
    line = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return b"".join((line.encode("utf-8", "surrogatepass"), b"\n", *contents))


def unpacked(body: bytes, journal: Mapping[str, str]) -> Made:
    """A unit as it was packed."""
    end = body.index(b"\n")
    told: dict[str, Any] = json.loads(body[:end].decode("utf-8", "surrogatepass"))
    content = _cut(memoryview(body)[end + 1 :], told["lengths"])
    pages = [
        Page(path, title, front, Converted(next(content), first, _nested(toc)))
        for path, title, front, first, toc in told["pages"]
    ]
    return Made(
        dict(journal),
        pages,
        [Artifact(path, next(content)) for path in told["left"]],
        [Artifact(path, next(content)) for path in told["files"]],
        [Copy(*one) for one in told["copies"]],
        [Findable(path, next(content), "") for path in told["texts"]],
        told["notes"],
    )


def _cut(held: memoryview, lengths: Iterable[int]) -> Iterator[str]:
    start = 0
    for length in lengths:
        yield str(held[start : start + length], "utf-8", "surrogatepass")
        start += length


def _nested(entries: list[Any]) -> tuple[Any, ...]:
    return tuple((name, anchor, _nested(below)) for name, anchor, below in entries)

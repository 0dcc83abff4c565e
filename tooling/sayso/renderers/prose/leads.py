"""Where the links in a file of the log lead once it is a page."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, unquote

from sayso.artifact import Artifact, Copy
from sayso.model.values import as_map, as_text
from sayso.renderers import addresses
from sayso.renderers.drawing import Drawing
from sayso.renderers.edition import Edition
from sayso.renderers.prose.headings import anchors
from sayso.renderers.prose.safe_html import SCHEMES, anchor_on_page
from sayso.source import Source

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):|//")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif")
_LISTS = {"decisions": "decisions/index.md", "goals": "goals/index.md"}


@dataclass(frozen=True, slots=True)
class Lead:
    """Where a link leads; without an address, the note to put behind its text.

    `outside` says that the address is not one of the site's own, `file` names a file that
    is there and has no address.
    """

    href: str = ""
    note: str = ""
    outside: bool = False
    file: str = ""


class Leads:
    """The links of one file of the log, on the page that shows it.

    `copies` gathers the pictures that the page needs, those that are made for it too.
    """

    def __init__(self, edition: Edition, page: str, source: Source | None = None) -> None:
        self._edition = edition
        self._repository = edition.publication.repository
        self._page = page
        self._source = source
        self._folders_as_addresses = edition.publication.folders_as_addresses
        self.copies: dict[str, Artifact | Copy] = {}

    def of(self, target: str) -> Lead:
        """Where a link leads."""
        target = target.strip()
        scheme = _SCHEME.match(target)
        if scheme and (scheme[1] or "https").casefold() in SCHEMES:
            return Lead(target, outside=True)
        path, _, fragment = target.partition("#")
        path = unquote(path.partition("?")[0])
        if not target or scheme:
            return _nowhere(target)
        return self._to_file(path, fragment) if path else self._on_this_page(fragment)

    def of_evidence(self, path: str) -> Lead:
        """Where a path leads that is written from the log's root, or from the file's folder."""
        if "://" in path:
            return self.of(path)
        return self._first(posixpath.normpath(path), *self._meant(path)) or self.of(path)

    def of_image(self, target: str) -> Lead:
        """Where an image is found; one inside the repository comes along with the pages."""
        target = target.strip()
        if _SCHEME.match(target):
            web = target.startswith(("https:", "http:", "//"))
            return Lead(target, outside=True) if web else _nowhere(target, "missing image")
        path = unquote(target.partition("#")[0].partition("?")[0])
        for found in self._meant(path):
            if found.casefold().endswith(_PICTURES) and self._is_there(found):
                return self._copied(found)
        return _nowhere(target, "missing image")

    def draw(self, source: str) -> Drawing:
        """A diagram that the file holds."""
        path = self._source.path if self._source else self._page
        return self._edition.publication.draw(source, path)

    def made(self, page: str, text: str) -> str:
        """Where a file is found that is made for the page."""
        self.copies[page] = Artifact(page, text)
        return self._link(page)

    def _on_this_page(self, fragment: str) -> Lead:
        if self._source is not None and unquote(fragment) in anchors(self._source):
            return Lead(f"#{quote(anchor_on_page(unquote(fragment)))}")
        return _nowhere(f"#{fragment}")

    def _to_file(self, path: str, fragment: str) -> Lead:
        return self._first(*self._meant(path), fragment=fragment) or _nowhere(path)

    def _first(self, *meant: str, fragment: str = "") -> Lead | None:
        """Where the first of some paths leads that leads anywhere; records before files."""
        for found in meant:
            source = self._edition.at(found) or self._edition.at(f"{found}.md")
            if source is not None:
                return self._to_record(source, unquote(fragment))
            if found in _LISTS:
                return Lead(self._link(_LISTS[found]))
        there = next(filter(self._is_there, meant), None)
        return None if there is None else self._to_repository(there, fragment)

    def _to_record(self, source: Source, fragment: str) -> Lead:
        href = self._link(addresses.page_of(source.path))
        if fragment and fragment in anchors(source):
            href += f"#{quote(anchor_on_page(fragment))}"
        return Lead(href)

    def _to_repository(self, path: str, fragment: str) -> Lead:
        href = self._repository.reading(path)
        if not href:
            return Lead(note=f" <small>(<code>{escape(path)}</code>)</small>", file=path)
        return Lead(f"{href}#{fragment}" if fragment else href, outside=True)

    def _copied(self, path: str) -> Lead:
        page = f"assets/files/{path.replace('../', 'up/')}"
        self.copies[page] = Copy(page, path)
        return Lead(self._link(page))

    def _link(self, page: str) -> str:
        return addresses.link(self._page, page, folders=self._folders_as_addresses)

    def _meant(self, path: str) -> Iterator[str]:
        """What a path may mean: from the file's own folder, then from where it was imported."""
        if path.startswith("/"):
            to_top = "../" * len(self._repository.folder.split("/")) * bool(self._repository.folder)
            yield posixpath.normpath(to_top + path.lstrip("/"))
            return
        for folder in self._folders():
            yield posixpath.normpath(posixpath.join(folder, path))

    def _folders(self) -> Iterator[str]:
        if self._source is None:
            yield ""
            return
        yield posixpath.dirname(self._source.path)
        origin = as_text(as_map(self._source.values.get("imported")).get("path"))
        if origin:
            yield posixpath.dirname(origin)

    def _is_there(self, path: str) -> bool:
        return self._repository.holds(path) and self._edition.log.tree.exists(path)


def _nowhere(target: str, what: str = "dead link") -> Lead:
    told = f"{what}: <code>{escape(target)}</code>" if target else what
    return Lead(note=f' <small class="sayso-dead">({told})</small>')

"""Walking through a built site as a reader's browser would."""

import posixpath
from collections.abc import Iterator
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    """The addresses and anchors of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.anchors = {"", "top"}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "href" and tag == "a":
                self.links.append(value or "")
            elif (name == "src" or (name == "href" and tag == "link")) and value:
                self.loaded.append(value)
            elif name in {"id", "name"} and value:
                self.anchors.add(value)


class Site:
    """A folder of pages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {
            path.relative_to(self.folder).as_posix(): Page(path.read_text("utf-8"))
            for path in sorted(self.folder.rglob("*.html"))
        }

    def dead_ends(self) -> list[str]:
        """Links and loaded files inside of the site that lead nowhere."""
        return [
            f"{path} → {link}"
            for path, page in self.pages.items()
            if path != "404.html"
            for link in (*page.links, *page.loaded)
            if self._is_dead(path, link)
        ]

    def loads_from_elsewhere(self) -> Iterator[str]:
        """What pages load from other hosts; the address they say they have themselves is none."""
        for path, page in self.pages.items():
            for loaded in page.loaded:
                if urlsplit(loaded).netloc:
                    yield f"{path}: {loaded}"

    def _is_dead(self, path: str, link: str) -> bool:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return False
        landing = self._landing(path, unquote(parts.path))
        if landing is None:
            return True
        page = self.pages.get(landing)
        return page is not None and unquote(parts.fragment) not in page.anchors

    def _landing(self, start: str, path: str) -> str | None:
        landing = posixpath.normpath(posixpath.join(posixpath.dirname(start), path))
        if not path:
            return start
        place = self.folder / landing
        if place.is_dir():
            place, landing = place / "index.html", posixpath.normpath(f"{landing}/index.html")
        return landing if place.is_file() else None

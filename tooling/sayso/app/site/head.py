"""What pages of the site tell programs in their head: where their feed is."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from sayso.renderers.addresses import address, file_of, link

_FOLDER, _ALL = "feeds/", "feeds/all"
_TYPES = {".atom": "application/atom+xml", ".json": "application/feed+json"}
_END = "</head>"
# The theme takes a `rel` of "alternate" alone for a translation, and asks beside it for a map of
# that site.
_LINK = '<link rel="alternate feed" type="{}" title="What changed" href="{}">'


def tell_of_feeds(site: Path, pages: Iterable[str], *, folders: bool) -> None:
    """Writes into the head of pages what feed tells of the same.

    `pages` are the paths of all that was rendered, feeds among them.
    """
    for path, told in feeds_told(pages, folders=folders).items():
        file = site / path
        if file.is_file():
            file.write_bytes(with_feeds(file.read_bytes().decode("utf-8"), told).encode())


def with_feeds(page: str, told: str) -> str:
    """A page with what it tells of feeds in its head."""
    return page.replace(_END, told + _END, 1)


def feeds_told(pages: Iterable[str], *, folders: bool) -> Mapping[str, str]:
    """What pages tell of feeds, by the files they are in."""
    known = list(pages)
    feeds = [one for one in known if one.startswith(_FOLDER) and Path(one).suffix in _TYPES]
    found: dict[str, str] = {}
    for page, feed in _pairs(known, feeds):
        file = file_of(address(page, folders=folders))
        kind = _TYPES[Path(feed).suffix]
        told = _LINK.format(kind, escape(link(page, feed, folders=folders)))
        found[file] = found.get(file, "") + told
    return found


def _pairs(pages: Iterable[str], feeds: Iterable[str]) -> Iterator[tuple[str, str]]:
    general = [one for one in pages if one == "index.md" or _tells_of_all(one)]
    for feed in feeds:
        stem = feed.rpartition(".")[0]
        if stem == _ALL:
            yield from ((page, feed) for page in general)
        else:
            yield f"{stem.removeprefix(_FOLDER)}.md", feed


def _tells_of_all(page: str) -> bool:
    return page.startswith("changes/") and page.endswith(".md")

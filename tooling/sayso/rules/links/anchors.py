"""The anchors that headings get, as code hosts make them."""

import re
from collections.abc import Iterable

from sayso.model import Record
from sayso.rules.links.rendered import real_headings

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^)]{0,300}\)")
_DROPPED = re.compile(r"[^\w\- ]")
_GIVEN = re.compile(
    r"""\b(?:id|name)=["']?([^"'\s>]+)|\{[^{}\n]{0,80}#([\w-]{1,80})[^{}\n]{0,80}\}"""
)
_LINES = re.compile(r"l\d+(?:-l\d+)?")


class Anchors:
    """The anchors of records, worked out once for each that is linked to."""

    def __init__(self) -> None:
        self._quick: dict[str, frozenset[str]] = {}
        self._sure: dict[str, frozenset[str]] = {}

    def has(self, record: Record, anchor: str) -> bool:
        """Whether a link to an anchor of a record arrives somewhere."""
        wanted = anchor.lower().removeprefix("user-content-")
        if wanted.startswith(":~:") or _LINES.fullmatch(wanted):
            return True
        quick = self._quick.get(record.path)
        if quick is None:
            titles = (_LINK.sub(r"\1", one.title) for one in record.sections)
            quick = self._quick[record.path] = slugs(titles)
        return wanted in quick or wanted in self.of(record)

    def of(self, record: Record) -> frozenset[str]:
        """All anchors of a record: those of its headings, and those given by hand."""
        found = self._sure.get(record.path)
        if found is None:
            given = {a or b for a, b in _GIVEN.findall(record.source.body)}
            headings = slugs(real_headings(record.source.body))
            found = self._sure[record.path] = headings | {one.lower() for one in given}
        return found


def slugs(titles: Iterable[str]) -> frozenset[str]:
    """The anchors of headings in order; one that is there already gets a number."""
    found: dict[str, int] = {}
    for title in titles:
        slug = _DROPPED.sub("", title.strip().lower()).replace(" ", "-")
        times = found[slug] = found.get(slug, -1) + 1
        if times:
            found.setdefault(f"{slug}-{times}", 0)
    return frozenset(found)

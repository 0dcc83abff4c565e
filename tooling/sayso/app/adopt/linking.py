"""Which record a foreign record means, by link, by slug or by number."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

LONGEST = 1000
"""Characters of a target that are looked at."""

_LINK = re.compile(r"\[(?P<text>[^\]\n]*)\]\(\s*<?(?P<href>[^)\s>]*)")
_NUMBER = re.compile(r"(?:\bADR[-\s#]*|^\W*)(\d{1,5})\b", re.IGNORECASE)
_NAME_NUMBER = re.compile(r"(?:adr[-_ ]?)?(\d{1,5})(?=[-_.]|$)", re.IGNORECASE)
_LEADING = re.compile(r"(?:adr[-_ ]?)?\d+(?:-\d{2}-\d{2})?[-_ ]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A record that may be meant: its id, and a path it is known by."""

    id: str
    path: str
    package: str = ""


class Index:
    """All records that may be meant, ready to be looked up."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._paths: dict[str, Entry] = {}
        self._stems: defaultdict[str, set[Entry]] = defaultdict(set)
        self._slugs: defaultdict[str, set[Entry]] = defaultdict(set)
        self._numbers: defaultdict[int, set[Entry]] = defaultdict(set)
        for entry in entries:
            self._take(entry)

    def _take(self, entry: Entry) -> None:
        stem = PurePosixPath(entry.path).stem.casefold()
        self._paths.setdefault(entry.path, entry)
        self._stems[stem].add(entry)
        self._stems[entry.id.casefold()].add(entry)
        if entry.package:
            self._stems[f"{entry.package}/{stem}".casefold()].add(entry)
        self._slugs[_LEADING.sub("", stem, count=1)].add(entry)
        number = _NAME_NUMBER.match(stem)
        if number:
            self._numbers[int(number.group(1))].add(entry)

    def find(self, target: str, seen_from: str) -> str | None:
        """The id of the record that a target means, None where it is none or several."""
        link = _LINK.search(target[:LONGEST])
        text, href = (link["text"], link["href"]) if link else (target[:LONGEST], "")
        by_file = self._by_file(href, seen_from)
        if by_file is not None:
            return by_file.id
        for found in (self._by_slug(text, href), self._by_number(text, href)):
            if found:
                return _one(found, seen_from)
        return None

    def _by_file(self, href: str, seen_from: str) -> Entry | None:
        plain = unquote(href.partition("#")[0].partition("?")[0])
        if not plain or "://" in plain:
            return None
        folder = posixpath.dirname(seen_from)
        path = posixpath.normpath(posixpath.join(folder, plain.lstrip("/")))
        return self._paths.get(path) or self._paths.get(f"{path}.md")

    def _by_slug(self, text: str, href: str) -> set[Entry]:
        name = posixpath.basename(unquote(href.partition("#")[0].partition("?")[0]).rstrip("/"))
        said = [text.strip().strip("`*_[]#"), name]
        stems = [word.casefold().removesuffix(".md") for word in said if word]
        for known in (self._stems, self._slugs):
            for stem in stems:
                if known.get(stem):
                    return known[stem]
        slugs = [_LEADING.sub("", stem, count=1) for stem in stems if _LEADING.match(stem)]
        return next((self._slugs[slug] for slug in slugs if self._slugs.get(slug)), set())

    def _by_number(self, text: str, href: str) -> set[Entry]:
        said = _NUMBER.search(text) or _NAME_NUMBER.match(posixpath.basename(href))
        return self._numbers.get(int(said.group(1)), set()) if said else set()


def _one(found: set[Entry], seen_from: str) -> str | None:
    """The only record of several places, or the only one beside the record that names it."""
    ids = {entry.id for entry in found}
    if len(ids) > 1:
        beside = posixpath.dirname(seen_from)
        ids = {entry.id for entry in found if posixpath.dirname(entry.path) == beside}
    return ids.pop() if len(ids) == 1 else None

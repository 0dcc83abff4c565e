"""The pages of a log as they are found, made from our pages and not from the engine's.

So no finished site is needed, and it is known which pages are found otherwise than before.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.artifact import Artifact
from sayso.model import Log, Record
from sayso.renderers.addresses import address, file_of, link, page_of
from sayso.renderers.prose.commonmark import parse
from sayso.renderers.prose.commonmark import render as in_html
from sayso.renderers.searching.findable import About, Findable, findable
from sayso.renderers.searching.reading import said

_KINDS = {
    "decisions": "Decision",
    "goals": "Goal",
    "people": "Person",
    "teams": "Team",
    "areas": "Area",
}
_GUIDE = "Guide"
_NOT_FOUND = "\nsearch:\n  exclude: true\n"
_HEADING = re.compile(r"^(#{1,6}) (.+?)(?: \{#\S+\})?$", re.MULTILINE)


def findables(
    log: Log, pages: Iterable[Artifact], by_hand: Iterable[Artifact], *, folders: bool
) -> Iterator[Findable]:
    """All pages that are found, by the files they are in; lists are not found."""
    records = {page_of(one.path): one for one in log.records}
    for page in pages:
        found = findable_page(page, records.get(page.path), folders=folders)
        if found is not None:
            yield found
    for page in by_hand:
        yield _found(page, in_html(parse(_body(page.text))), None, folders=folders)


def findable_page(page: Artifact, record: Record | None, *, folders: bool) -> Findable | None:
    """A page of ours as it is found; None of one that is not to be found."""
    if not page.path.endswith(".md") or _NOT_FOUND in page.text:
        return None
    return _found(page, _HEADING.sub(_heading, _body(page.text)), record, folders=folders)


def _found(page: Artifact, html: str, record: Record | None, *, folders: bool) -> Findable:
    kind = _kind(page, record)
    about = About(link("index.md", page.path, folders=folders), kind)
    if record:
        told = (record.id, record.status, record.owner or "", tuple(record.tags))
        about = About(about.address, kind, *told)
    elif kind != _GUIDE:
        about = replace(about, id=page.path.rpartition("/")[2].removesuffix(".md"))
    return findable(file_of(address(page.path, folders=folders)), said(html), about)


def _kind(page: Artifact, record: Record | None) -> str:
    if record and record.kind == "quarter":
        return "Quarter"
    return _KINDS.get(page.path.partition("/")[0], _GUIDE)


def _body(text: str) -> str:
    front, fence, body = text.partition("\n---\n")
    return body if fence and front.startswith("---\n") else text


def _heading(match: re.Match[str]) -> str:
    level = len(match[1])
    return f"<h{level}>{match[2]}</h{level}>"

"""What the search reads: each page once more, as words with what is to be shown of it.

Made from our pages and not from the engine's, so that it needs no finished site and says which
pages changed.
"""

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from sayso.artifact import Artifact
from sayso.model import Log, Record
from sayso.renderers.addresses import address, file_of, link, page_of
from sayso.renderers.prose.commonmark import parse
from sayso.renderers.prose.commonmark import render as in_html

PASSED_OVER = (
    "[data-search-exclude]",
    "nav",
    "svg",
    ".sayso-facts",
    "table.sayso-records",
    "ul.sayso-open",
)
"""Parts of a page that tell of other pages, which are found by themselves."""

_KINDS = {
    "decisions": "Decision",
    "goals": "Goal",
    "people": "Person",
    "teams": "Team",
    "areas": "Area",
}
_NOT_FOUND = "\nsearch:\n  exclude: true\n"
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_HEADING = re.compile(r"^(#{1,6}) (.+?)(?: \{#\S+\})?$", re.MULTILINE)
_TEXT = Markup("""<!doctype html>
<html lang="{}">
<body>
<p data-pagefind-ignore>{}</p>
<h1>{}</h1>
{}
<p>{}</p>
</body>
</html>
""")


def search_texts(
    log: Log, pages: Iterable[Artifact], by_hand: Iterable[Artifact], *, folders: bool
) -> Iterator[Artifact]:
    """What the search reads, by the file of the page that is found; lists are not found."""
    records = {page_of(one.path): one for one in log.records}
    for page in pages:
        text = search_text(log, page, records.get(page.path), folders=folders)
        if text is not None:
            yield text
    for page in by_hand:
        html = in_html(parse(_body(page.text)))
        yield _text(log, page, html, None, folders=folders)


def search_text(
    log: Log, page: Artifact, record: Record | None, *, folders: bool
) -> Artifact | None:
    """What the search reads of a page of ours; None of one that is not to be found."""
    if not page.path.endswith(".md") or _NOT_FOUND in page.text:
        return None
    html = _HEADING.sub(_heading, _body(page.text))
    return _text(log, page, html, record, folders=folders)


def _text(log: Log, page: Artifact, html: str, record: Record | None, *, folders: bool) -> Artifact:
    shown = {"address": link("index.md", page.path, folders=folders), "kind": _kind(page, record)}
    named = ""
    if record:
        shown["status"] = record.status
        named = " ".join((record.id, *record.tags))
    meta = Markup("").join(
        Markup('<b data-pagefind-meta="{}">{}</b>').format(*pair) for pair in shown.items()
    )
    heading, text = _split(html, page.path)
    text = _TEXT.format(log.settings.language, meta, heading, text, named)
    return Artifact(file_of(address(page.path, folders=folders)), str(text))


def _split(html: str, otherwise: str) -> tuple[Markup, Markup]:
    """The title of a page and what comes after; all is as it stands on the page."""
    title = _TITLE.search(html)
    if title is None:
        return Markup.escape(otherwise), Markup(html)  # noqa: S704
    return Markup(title[1]), Markup(html[: title.start()] + html[title.end() :])  # noqa: S704


def _kind(page: Artifact, record: Record | None) -> str:
    if record and record.kind == "quarter":
        return "Quarter"
    return _KINDS.get(page.path.partition("/")[0], "Guide")


def _body(text: str) -> str:
    front, fence, body = text.partition("\n---\n")
    return body if fence and front.startswith("---\n") else text


def _heading(match: re.Match[str]) -> str:
    level = len(match[1])
    return f"<h{level}>{match[2]}</h{level}>"

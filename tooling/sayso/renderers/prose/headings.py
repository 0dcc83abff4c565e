"""The headings of a body: their anchors as code hosts make them, and whether one is the title."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from markdown_it.token import Token

from sayso.renderers.prose.commonmark import footnote_anchor, parse
from sayso.renderers.prose.safe_html import anchor_on_page
from sayso.source import Source

SMALLEST = 6
"""The level of the smallest heading."""

_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")
_OWN_ANCHOR = re.compile(r"\{#([\w.:-]+)\}\s*$")
_HTML_ANCHOR = re.compile(r"<[a-z][^<>]*?\s(?:id|name)\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_NUMBER = re.compile(r"^(?:adr|rfc)?[\s#:-]*\d+[.:)\s-]+", re.IGNORECASE)
_NOT_A_WORD = re.compile(r"\W+")


@lru_cache(maxsize=256)
def anchors(source: Source) -> frozenset[str]:
    """What a link can point to in a file's body."""
    tokens = parse(source.body)
    give_anchors(tokens)
    found = {str(token.attrs["id"]) for token in tokens if "id" in token.attrs}
    for token in _with_children(tokens):
        if token.type in {"html_block", "html_inline"}:
            found.update(_HTML_ANCHOR.findall(token.content))
        elif token.type in {"footnote_open", "footnote_ref"}:
            found.add(footnote_anchor(token))
    return frozenset(found)


class Anchors:
    """The anchors of a page's headings, in their order; no name is given twice."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def new(self, name: str) -> str:
        """The anchor of one more heading with a name."""
        again = self._taken.get(name, 0)
        self._taken[name] = again + 1
        return f"{name}-{again}" if again else name


def give_anchors(tokens: list[Token]) -> None:
    """Gives every heading an anchor of its name."""
    given = Anchors()
    for heading, line in _headings(tokens):
        heading.attrs["id"] = given.new(name_of(line))


def name_of(line: Token) -> str:
    """The name that a heading's text makes, or the one written behind it, which is taken out."""
    name = _own_anchor(line) or _NOT_IN_ANCHORS.sub("", plain(line).strip().lower())
    return name.replace(" ", "-") or "section"


def written(level: int, said: str, anchor: str) -> str:
    """A heading in the engine's Markdown."""
    return f"{'#' * level} {said} {{#{anchor_on_page(anchor)}}}"


def without_title(tokens: list[Token], title: str) -> list[Token]:
    """The tokens without a first heading that says the title once more."""
    first = next(iter(_headings(tokens)), None)
    if first and first[0].tag == "h1" and not first[0].level and same(plain(first[1]), title):
        index = tokens.index(first[0])
        return tokens[:index] + tokens[index + 3 :]
    return tokens


def plain(line: Token) -> str:
    """The text of a line of Markdown without its marks."""
    return "".join(
        token.content
        for token in line.children or []
        if token.type in {"text", "code_inline", "text_special"}
    )


def _own_anchor(line: Token) -> str:
    """An anchor in braces at a heading's end, taken out of its text."""
    last = line.children[-1] if line.children else None
    own = _OWN_ANCHOR.search(last.content) if last and last.type == "text" else None
    if own is None or last is None:
        return ""
    last.content = last.content[: own.start()].rstrip()
    return own[1]


def _headings(tokens: list[Token]) -> Iterator[tuple[Token, Token]]:
    for heading, line in pairwise(tokens):
        if heading.type == "heading_open":
            yield heading, line


def same(heading: str, title: str) -> bool:
    """Whether a heading says what a title says."""
    return heading == title or _bare(heading) == _bare(title)


def _bare(text: str) -> str:
    return _NOT_A_WORD.sub(" ", _NUMBER.sub("", text.strip())).strip().casefold()


def _with_children(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or []

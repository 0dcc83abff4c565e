"""The headings of a body: their anchors as code hosts make them, and whether one is the title."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from markdown_it.token import Token

from sayso.renderers.prose.commonmark import footnote_anchor, parse
from sayso.source import Source

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


def give_anchors(tokens: list[Token]) -> None:
    """Gives every heading the anchor that its text makes, or the one written behind it."""
    taken: dict[str, int] = {}
    for heading, line in _headings(tokens):
        name = _own_anchor(line) or _NOT_IN_ANCHORS.sub("", plain(line).strip().lower())
        name = name.replace(" ", "-") or "section"
        again = taken.get(name, 0)
        taken[name] = again + 1
        heading.attrs["id"] = f"{name}-{again}" if again else name


def without_title(tokens: list[Token], title: str) -> list[Token]:
    """The tokens without a first heading that says the title once more."""
    first = next(iter(_headings(tokens)), None)
    if first and first[0].tag == "h1" and not first[0].level and _same(plain(first[1]), title):
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


def _same(heading: str, title: str) -> bool:
    return _bare(heading) == _bare(title)


def _bare(text: str) -> str:
    return _NOT_A_WORD.sub(" ", _NUMBER.sub("", text.strip())).strip().casefold()


def _with_children(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or []

"""Markdown as code hosts read it: CommonMark with tables, footnotes, tasks and the like."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from sayso.renderers.prose.safe_html import KEPT_TAGS

_TAG = re.compile(r"<(?:/?([A-Za-z][^\s/<>]*)[^<>]*>?)?")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_URL = re.compile(r"\bhttps?://[^\s<>\"'`|*]+[^\s<>\"'`|*.,:;!?)\]}]")
BOXES = {" ": "☐", "x": "☑", "X": "☑"}
"""What a task shows for what is written between its brackets."""

_TASK = re.compile(r"\[([ xX])\](?=\s)")


def parse(text: str) -> list[Token]:
    """The tokens of a body."""
    return _BLOCKS.parse(text)


def parse_inlines(text: str) -> list[Token]:
    """The tokens of a line of a body in which nothing is referred to by name."""
    return _BLOCKS.parseInline(text)[0].children or []


def parse_line(text: str) -> list[Token]:
    """The tokens of one field's text; HTML in it is text."""
    return _LINE.parseInline(text)


def render(tokens: list[Token]) -> str:
    """The HTML of tokens, with all HTML that the writer put in as it is."""
    html: str = _BLOCKS.renderer.render(tokens, _BLOCKS.options, {})
    return html


def _only_known_tags(state: StateCore) -> None:
    """Takes comments out; `List<T>` in a sentence, or half a tag, is meant as it stands."""
    if "<" not in state.src:
        return
    for token in _html(state.tokens):
        spoken = _COMMENT.sub("", token.content)
        token.content = _TAG.sub(_as_meant, spoken)


def _as_meant(tag: re.Match[str]) -> str:
    known = tag[1] and tag[1].lower() in KEPT_TAGS and tag[0].endswith(">")
    return tag[0] if known else escape(tag[0])


def _html(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type in {"html_block", "html_inline"}:
            yield token
        yield from _html(token.children or [])


def _tasks(state: StateCore) -> None:
    """`[x]` at the beginning of an item becomes a ticked box."""
    if not _TASK.search(state.src):
        return
    tokens = state.tokens
    for item, paragraph, token in zip(tokens, tokens[1:], tokens[2:], strict=False):
        opens_item = item.type == "list_item_open" and paragraph.type == "paragraph_open"
        if opens_item and token.children and (task := _TASK.match(token.content)):
            first = token.children[0]
            first.content = first.content.replace(task[0], BOXES[task[1]], 1)


def _bare_urls(state: StateCore) -> None:
    """An address in a sentence becomes a link."""
    if "://" not in state.src:
        return
    for token in state.tokens:
        if token.children and "://" in token.content:
            token.children = list(_linked(token.children))


def _linked(children: list[Token]) -> Iterator[Token]:
    depth = 0
    for child in children:
        depth += (child.type == "link_open") - (child.type == "link_close")
        if child.type == "text" and not depth:
            yield from _split(child)
        else:
            yield child


def _split(token: Token) -> Iterator[Token]:
    done = 0
    for url in _URL.finditer(token.content):
        yield Token("text", "", 0, content=token.content[done : url.start()])
        yield Token("link_open", "a", 1, attrs={"href": url[0]})
        yield Token("text", "", 0, content=url[0])
        yield Token("link_close", "a", -1)
        done = url.end()
    yield Token("text", "", 0, content=token.content[done:])


def _parser(*, html: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": html}).enable(["table", "strikethrough"])
    parser.core.ruler.push("sayso-urls", _bare_urls)
    parser.core.ruler.push("sayso-tasks", _tasks)
    parser.core.ruler.push("sayso-tags", _only_known_tags)
    return parser


def footnote_anchor(token: Token) -> str:
    """The anchor of a footnote, or of the place in the text that leads to it."""
    again = token.meta.get("subId", 0)
    if token.type == "footnote_open":
        return f"fn{_number(token)}"
    return f"fnref{_number(token)}-{again}" if again else f"fnref{_number(token)}"


def _number(token: Token) -> int:
    return int(token.meta["id"]) + 1


def _reference(tokens: Sequence[Token], index: int, *_: object) -> str:
    number, anchor = _number(tokens[index]), footnote_anchor(tokens[index])
    return f'<sup><a href="#fn{number}" id="{anchor}">{number}</a></sup>'


def _way_back(tokens: Sequence[Token], index: int, *_: object) -> str:
    return f' <a href="#{footnote_anchor(tokens[index])}" title="back to the text">↩</a>'


def _with_footnotes(parser: MarkdownIt) -> MarkdownIt:
    parser.use(footnote_plugin, inline=False)
    rules = parser.renderer.rules  # type: ignore[attr-defined]  # the protocol leaves them out
    rules["footnote_block_open"] = lambda *_: "<hr>\n<section>\n<ol>\n"
    rules["footnote_block_close"] = lambda *_: "</ol>\n</section>\n"
    rules["footnote_ref"] = _reference
    rules["footnote_anchor"] = _way_back
    return parser


_BLOCKS = _with_footnotes(_parser(html=True))
_LINE = _parser(html=False)

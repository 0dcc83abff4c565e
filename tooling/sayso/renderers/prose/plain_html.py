"""HTML of what is plain in a body, as it would come back from being read and sanitised.

Plain are text, code, lists and links to ordinary addresses, all of which we name here. Of
anything else nothing is made, and it goes the long way.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

from markdown_it.token import Token
from pygments.token import STANDARD_TYPES

from sayso.renderers.prose.armour import is_plain
from sayso.renderers.prose.code import highlighted
from sayso.renderers.prose.diagrams import LANGUAGE
from sayso.renderers.prose.leads import Leads

_TAGS = {
    "blockquote": "blockquote",
    "bullet_list": "ul",
    "em": "em",
    "list_item": "li",
    "ordered_list": "ol",
    "paragraph": "p",
    "s": "s",
    "strong": "strong",
}
_MADE = {
    f"{name}_{side}": f"<{slash}{tag}>"
    for name, tag in _TAGS.items()
    for side, slash in (("open", ""), ("close", "/"))
} | {"softbreak": "\n", "hardbreak": "<br>\n", "hr": "<hr>", "link_close": "</a>"}
_HOST = r"(?:[A-Za-z0-9]{1,50}(?:-[A-Za-z0-9]+)*\.)+[A-Za-z]{2,20}(?::\d{1,4})?(?![^/?#])"
_ADDRESS = re.compile(rf"(?=.)(?:https?://{_HOST}|(?!//|[^/?#]*:))[A-Za-z0-9._~/?#@!$*+,;=:%()-]*")
_LANGUAGE = re.compile(r"[a-z0-9+#-]*")
_SPAN = re.compile(r"<span class=\"([^\"]*)\">")
_COLOURS = frozenset(STANDARD_TYPES.values()) - {""}


class _Odd(Exception):  # noqa: N818  # no error: another way is taken
    """There is more to it than what is plain."""


def plain_html(tokens: Sequence[Token], leads: Leads) -> str | None:
    """The HTML of tokens; None where they hold anything that is not plain."""
    try:
        html = "".join(_blocks(tokens, leads))
    except _Odd:
        return None
    return html if is_plain(html) else None


def _blocks(tokens: Sequence[Token], leads: Leads) -> Iterator[str]:
    for index, token in enumerate(tokens):
        if token.type == "inline":
            yield from _inlines(token.children or (), leads)
        elif token.type in _CODE:
            yield _CODE[token.type](token)
        elif not token.hidden:
            if token.nesting != -1 and index and tokens[index - 1].hidden:
                yield "\n"
            yield _tag(token)
            if not _holds_next(token, tokens, index + 1):
                yield "\n"


def _inlines(children: Sequence[Token], leads: Leads) -> Iterator[str]:
    for token in children:
        if token.type == "text":
            yield escape(token.content, quote=False)
        elif token.type == "code_inline":
            yield f"<code>{escape(token.content, quote=False)}</code>"
        elif token.type == "link_open":
            yield _link(token, leads)
        else:
            yield _tag(token)


def _tag(token: Token) -> str:
    made = _MADE.get(token.type)
    if made is None or token.attrs:
        raise _Odd
    return made


def _holds_next(token: Token, tokens: Sequence[Token], following: int) -> bool:
    """Whether what comes next stands in the same line as a tag."""
    if token.nesting != 1 or following == len(tokens):
        return False
    other = tokens[following]
    ends_at_once = other.nesting == -1 and other.tag == token.tag
    return other.type == "inline" or other.hidden or ends_at_once


def _link(token: Token, leads: Leads) -> str:
    if token.attrs.keys() != {"href"}:
        raise _Odd
    href = leads.of(str(token.attrs["href"])).href
    if not _ADDRESS.fullmatch(href):
        raise _Odd
    return f'<a href="{href}">'


def _fence(token: Token) -> str:
    language = token.info.strip()
    if not _LANGUAGE.fullmatch(language) or language == LANGUAGE or token.attrs:
        raise _Odd
    return _pre(token.content, language)


def _pre(code: str, language: str) -> str:
    html = highlighted(code, language)
    if not _COLOURS.issuperset(_SPAN.findall(html)):
        raise _Odd
    html = html.replace("&#39;", "'").replace("&quot;", '"')
    return f'<pre class="highlight">{html}</pre>\n'


_CODE: Mapping[str, Callable[[Token], str]] = {
    "code_block": lambda token: _pre(token.content, ""),
    "fence": _fence,
}

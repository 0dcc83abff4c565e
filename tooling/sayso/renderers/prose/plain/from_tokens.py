"""HTML of tokens that are plain, as it would come back from being read and sanitised.

Plain are text, code, lists and links to ordinary addresses, all of which we name here. Of
anything else nothing is made, and it goes the long way.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

from markdown_it.token import Token

from sayso.renderers.prose.armour import is_plain
from sayso.renderers.prose.leads import Leads
from sayso.renderers.prose.plain.fences import fenced
from sayso.renderers.prose.plain.links import link_to
from sayso.renderers.prose.plain.odd import Odd

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


def plain_html(tokens: Sequence[Token], leads: Leads) -> str | None:
    """The HTML of tokens; None where they hold anything that is not plain."""
    try:
        html = "".join(_blocks(tokens, leads))
    except Odd:
        return None
    return html if is_plain(html) else None


def _blocks(tokens: Sequence[Token], leads: Leads) -> Iterator[str]:
    for index, token in enumerate(tokens):
        if token.type == "inline":
            yield from inline_html(token.children or (), leads)
        elif token.type in _CODE:
            yield _CODE[token.type](token)
        elif not token.hidden:
            if token.nesting != -1 and index and tokens[index - 1].hidden:
                yield "\n"
            yield _tag(token)
            if not _holds_next(token, tokens, index + 1):
                yield "\n"


def inline_html(children: Sequence[Token], leads: Leads | None) -> Iterator[str]:
    """The HTML of what is in a line; `Odd` where it is not plain, or has links without `leads`."""
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
        raise Odd
    return made


def _holds_next(token: Token, tokens: Sequence[Token], following: int) -> bool:
    """Whether what comes next stands in the same line as a tag."""
    if token.nesting != 1 or following == len(tokens):
        return False
    other = tokens[following]
    ends_at_once = other.nesting == -1 and other.tag == token.tag
    return other.type == "inline" or other.hidden or ends_at_once


def _link(token: Token, leads: Leads | None) -> str:
    if leads is None or token.attrs.keys() != {"href"}:
        raise Odd
    return link_to(str(token.attrs["href"]), leads)


def _fence(token: Token) -> str:
    if token.attrs:
        raise Odd
    return fenced(token.content, token.info.strip())


_CODE: Mapping[str, Callable[[Token], str]] = {
    "code_block": lambda token: fenced(token.content, ""),
    "fence": _fence,
}

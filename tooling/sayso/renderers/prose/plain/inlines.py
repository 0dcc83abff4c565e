"""What is in the lines of a plain text, as HTML."""

import re
from html import escape

from sayso.renderers.prose.commonmark import parse_inlines
from sayso.renderers.prose.leads import Leads
from sayso.renderers.prose.plain.from_tokens import inline_html
from sayso.renderers.prose.plain.links import link_to

_MEANS_MORE = re.compile(r"[\\`~*_\[<&]| \n|\n |://")
_WORDS = r"[A-Za-z0-9](?:[A-Za-z0-9 ,.:;()'-]*[A-Za-z0-9.:])?"
_PLAIN_MARK = re.compile(
    rf"(?:(?<=[ \n(])|\A)(?:\*\*({_WORDS})\*\*|`([A-Za-z0-9](?:[^`\n]*[^`\s])?)`"
    rf"|\[({_WORDS})\]\(((?:https?://)?[A-Za-z0-9](?:[A-Za-z0-9./#-]*[A-Za-z0-9])?)\))"
    r"(?=[ \n.,;:)]|\Z)"
)
"""Marks between words and around words: none of them could mean anything else."""


def said(text: str, leads: Leads) -> str:
    """Words with what is marked in them; `Odd` where that is not plain."""
    if not _MEANS_MORE.search(text):
        return text.replace(">", "&gt;")
    return _marked(text, leads) or "".join(inline_html(parse_inlines(text), leads))


def _marked(text: str, leads: Leads) -> str:
    """Words between which all marks are plain; nothing where some may not be."""
    pieces: list[str] = []
    done = 0
    for mark in _PLAIN_MARK.finditer(text):
        between = text[done : mark.start()]
        if _MEANS_MORE.search(between):
            return ""
        pieces += between.replace(">", "&gt;"), _html(mark, leads)
        done = mark.end()
    if _MEANS_MORE.search(text, done):
        return ""
    return "".join((*pieces, text[done:].replace(">", "&gt;")))


def _html(mark: re.Match[str], leads: Leads) -> str:
    strong, code, link, target = mark.groups()
    if code:
        return f"<code>{escape(code, quote=False)}</code>"
    return f"<strong>{strong}</strong>" if strong else f"{link_to(target, leads)}{link}</a>"

"""Text that the engine's own Markdown must not read a second meaning into."""

import json
import re
from html import escape

_MEANS_SOMETHING = re.compile(r"&#?\w+;|[\\`*_{}\[\]~^$@|#:]")
# The last two of these turn around whatever text comes after them.
_UNSHOWN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufeff\u202d\u202e]")

_OTHERWISE = re.compile(
    r"[^\t\n -~\u00a1-\u2027\u202f-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff01-\uffef]"
)
_ORDINARY = bytes({*b"\n\t", *range(0x20, 0x7F), *range(0x80, 0x100)})
_SELDOM = ("\x85", "\u2028", "\u2029", "\ufeff", "\u202d", "\u202e")


def in_line(html: str) -> str:
    """HTML that stands in a line of the engine's Markdown."""
    return _MEANS_SOMETHING.sub(_reference, shown(html).replace("\n", " "))


def in_block(html: str) -> str:
    """HTML that stands between lines of the engine's Markdown."""
    return shown(html).replace("`", "&#96;").replace("~", "&#126;")


def in_front_matter(text: str) -> str:
    """Text as a value of a page's front matter, which themes put into pages as HTML."""
    return json.dumps(escape(" ".join(shown(text).split())), ensure_ascii=False)


def shown(text: str) -> str:
    """Text without the characters that show nothing and trip up readers of text."""
    return text if _is_shown(text) else _UNSHOWN.sub("", text)


def _is_shown(text: str) -> bool:
    """Whether all of a text shows; asked of every page, and most of the time it does."""
    if text.encode("utf-8", "surrogatepass").translate(None, _ORDINARY):
        return False
    return text.isascii() or not any(one in text for one in _SELDOM)


def is_plain(html: str) -> bool:
    """Whether nothing in HTML has another form in which it is written after being read."""
    return (html.isascii() and _is_shown(html)) or not _OTHERWISE.search(html)


def _reference(match: re.Match[str]) -> str:
    return match[0] if len(match[0]) > 1 else f"&#{ord(match[0])};"

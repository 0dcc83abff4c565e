"""What a page of ours says, without what it says of other pages: its title and its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL
)
_PASSED_OVER = re.compile(
    r"\sdata-search-exclude\b|\sclass=\"[^\"]*\bsayso-(?:facts|ties|records|open|kinds|bonds)\b(?!-)"
)
_ALWAYS_PASSED_OVER = frozenset(("nav", "svg", "script", "style", "template", "textarea"))
_VOID = frozenset(("area", "br", "col", "hr", "img", "input", "source", "wbr"))
_IN_LINES = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
    ]
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Said:
    """The title, the headings and all the text of a page, headings among it, as plain words."""

    title: str
    headings: tuple[str, ...]
    text: str


def said(html: str) -> Said:
    """What the HTML of a page says; parts of it that tell of other pages are passed over."""
    title = ""
    passages: list[tuple[str, str]] = []
    for begun, words in (*_passages(html), ("h1", "")):
        if begun in _HEADINGS:
            _leave_empty(passages, begun)
        if begun == "h1" and not title:
            title = words
        else:
            passages.append((begun, words))
    passages = [(begun, words) for begun, words in passages if words]
    headings = tuple(words for begun, words in passages if begun in _HEADINGS)
    return Said(title, headings, "\n".join(words for _, words in passages))


def _leave_empty(passages: list[tuple[str, str]], heading: str) -> None:
    """Takes away headings below which nothing was said, as another one follows."""
    while passages and passages[-1][0] in _HEADINGS and passages[-1][0] >= heading:
        passages.pop()


def _passages(html: str) -> Iterator[tuple[str, str]]:
    """Each stretch of text that no block interrupts, with the element it began in."""
    begun = ""
    parts: list[str] = []
    for name, text in (*_pieces(html), ("p", "")):
        if name:
            words = _SPACES.sub(" ", unescape("".join(parts))).strip()
            if words:
                yield begun, words
            begun, parts = name, []
        parts.append(text)


def _pieces(html: str) -> Iterator[tuple[str, str]]:
    """Texts, each with the name of the block that began or ended before it, if one did."""
    passed, depth, done = "", 0, 0
    block = ""
    for tag in _TAG.finditer(html):
        ends, name, attributes = tag.groups()
        if passed:
            if name is not None and name.lower() == passed:
                depth += -1 if ends else 1
                if not depth:
                    passed, done = "", tag.end()
            continue
        yield block, html[done : tag.start()]
        block, done = _block(ends, name), tag.end()
        if not ends and _is_passed_over(name, attributes):
            passed, depth = name.lower(), 1
    if not passed:
        yield block, html[done:]


def _block(ends: str | None, name: str | None) -> str:
    if name is None or name.lower() in _IN_LINES:
        return ""
    return "p" if ends else name.lower()


def _is_passed_over(name: str | None, attributes: str | None) -> bool:
    if name is None or name.lower() in _VOID or (attributes or "").endswith("/"):
        return False
    return name.lower() in _ALWAYS_PASSED_OVER or bool(_PASSED_OVER.search(attributes or ""))

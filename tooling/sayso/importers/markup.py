"""Short texts without their Markdown: what a line says once its decoration is gone."""

import re
import unicodedata

READ = 4000
"""Characters of a value that are read for their meaning; no status, date or name is longer."""

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_STRUCK = re.compile(r"~~.*?~~", re.DOTALL)
_IMAGE_OR_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(?<!\w)[*_`]{1,3}|[*_`]{1,3}(?!\w)")
_VARIATION = re.compile("[\ufe00-\ufe0f]")
_JOINING = frozenset({"Me", "Cf"})
_DRAWN = frozenset({"So", "Sk", "Co", "Cn", "Cc"})

INSTRUCTIONS = re.compile(
    r"^\W*(?:list everyone|short title|title of|yyyy|person proposing|these are optional)\b",
    re.IGNORECASE,
)
"""How the placeholders of the usual templates begin."""


def without_comments(text: str) -> str:
    """A text without its HTML comments."""
    return _COMMENT.sub("", text)


def spoken(text: str) -> str:
    """A text as one would read it aloud: no comments, links, emphasis, emoji or struck words."""
    text = _STRUCK.sub("", without_comments(text[:READ]))
    text = _IMAGE_OR_LINK.sub(r"\1", text)
    text = "".join(map(_letter, _VARIATION.sub("", text)))
    return " ".join(_EMPHASIS.sub("", text).split())


def _letter(letter: str) -> str:
    """A letter as it is; nothing for what only joins emoji, a space for what is a drawing."""
    kind = unicodedata.category(letter)
    if kind in _JOINING:
        return ""
    return " " if kind in _DRAWN else letter


def unbraced(text: str) -> str:
    """A text without the braces or brackets of a template that stand around the whole of it."""
    text = text.strip()
    if len(text) > READ:
        return text
    while len(text) > 1 and text[0] + text[-1] in {"{}", "[]", "<>", '""', "''"}:
        text = text[1:-1].strip()
    return text


def is_placeholder(text: str) -> bool:
    """Whether a text is what a template had there: `{short title …}`, `a | b | c`."""
    text = text[:READ]
    inside = unbraced(text)
    if inside.count(" | ") > 1:
        return True
    braced = inside != text.strip()
    return braced and (" | " in inside or INSTRUCTIONS.match(inside) is not None)

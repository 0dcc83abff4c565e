"""Markdown as the words that a reader sees, a line for each paragraph, item or heading."""

import re
import unicodedata
from html import unescape

_DROPPED = re.compile(r"<!--.*?(?:-->|\Z)|(?<!~)~~(?=[^\s~]).+?(?<=[^\s~])~~(?!~)", re.DOTALL)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[^\n]*$", re.MULTILINE)
_LINK = re.compile(
    r"!?\[([^\[\]]*)\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+[^()]*)?\)|\[[^\]]*\])"
)
_ADDRESS = re.compile(r"<?\b(?:https?|ftp|mailto):[^\s<>)]+>?")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
_EMPHASIS = re.compile(r"(?<!\w)(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})(?!\w)")
_STRONG_INSIDE = re.compile(r"\*\*+")
_LEAD = re.compile(
    r"^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?"
)
_ITEM = re.compile(r"[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]|(?:[-*+]|\d{1,3}[.)])[ \t])")
_RULE = re.compile(
    r"^[ \t]*(?:(?:[-*_=][ \t]*){3,}|[|: \t-]*-[|: \t-]*\|?[|: \t-]*)$|^[ \t]*(?:`{3,}|~{3,}).*$"
)
_SIGNS = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": " - ",
        "\u2212": "-",
        "\u00ad": None,
        "\u200b": None,
    }
)

ORDERED = re.compile(r"^[ \t]*\d{1,3}[.)][ \t]", re.MULTILINE)
"""An item of a list whose order is said to matter."""


def plain(text: str) -> list[str]:
    """The lines of a text without its markup; what is struck through or a comment is no text."""
    seen = _DROPPED.sub(" ", unicodedata.normalize("NFKC", text.translate(_SIGNS)))
    seen = _DEFINITION.sub("", seen)
    return [line for line in map(_bare, _joined(seen)) if line]


def _joined(text: str) -> list[str]:
    """Lines as they belong together, however they were wrapped."""
    found: list[str] = []
    fresh = True
    for line in text.split("\n"):
        if not line.strip() or _RULE.match(line):
            fresh = True
            continue
        if fresh or _ITEM.match(line):
            found.append(_LEAD.sub("", line))
        else:
            found[-1] += " " + _LEAD.sub("", line) if line.lstrip().startswith(">") else " " + line
        fresh = line.lstrip().startswith("#")
    return found


def _bare(line: str) -> str:
    for _ in range(2):  # a picture inside a link
        line = _LINK.sub(r"\1", line)
    line = _TAG.sub("", _ADDRESS.sub(" ", line))
    line = _STRONG_INSIDE.sub("", _EMPHASIS.sub("", line))
    return " ".join(unescape(line).replace("`", "").replace("|", " ").split())

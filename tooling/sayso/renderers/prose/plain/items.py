"""Lists in a plain text."""

import re
from functools import lru_cache
from itertools import islice

from sayso.renderers.prose.commonmark import BOXES
from sayso.renderers.prose.plain.block import BOX, WORDS, Block, Inside, shown
from sayso.renderers.prose.plain.odd import Odd
from sayso.renderers.prose.plain.starts import BLANK
from sayso.renderers.prose.plain.starts import WORDS as BEGINNING

_MARK = re.compile(r"(?P<indent> *)(?P<sign>[-*+]|[0-9]+[.)]) +")
_TASK = re.compile(r"\[([ xX])\] (?=\S)")
_WORDS = re.compile(rf"[^\n]*\n(?: *{BEGINNING}[^\n]*\n)*")
_OVER = re.compile(rf"{BLANK}*\Z|{BLANK}++(?! |(?:[-*+]|[0-9]+[.)])\s)|#{{1,6}} |```")
"""What may come after a list: nothing that it would take in, or end otherwise."""


def listed(text: str, place: int, inside: Inside) -> tuple[str, int]:
    """The list that begins at a place, as HTML, and where it ends."""
    first = _MARK.match(text, place)
    if first is None:
        raise Odd
    next_mark = _next_mark(first["indent"], first["sign"][-1])
    items, is_loose = [], False
    mark: re.Match[str] | None = first
    while mark:
        held, place = _held(text, mark, inside)
        items.append(held)
        mark = next_mark.match(text, place)
        is_loose = (
            is_loose
            or any(block.is_apart for block in islice(held, 1, None))
            or bool(mark and mark["empty"])
        )
    if not _OVER.match(text, place):
        raise Odd
    tag = "ul" if first["sign"] in "-*+" else "ol"
    html = "".join(map(_loose if is_loose else _tight, items))
    return f"<{tag}>\n{html}</{tag}>\n", place


def _held(text: str, mark: re.Match[str], inside: Inside) -> tuple[list[Block], int]:
    """What an item holds, and where it ends."""
    width = mark.end() - mark.start("indent")
    begun = _WORDS.match(text, mark.end())
    below = _below(width).match(text, begun.end()) if begun else None
    if begun is None or below is None:
        raise Odd
    text = _indent(width).sub("", begun[0] + below[0])
    task = _TASK.match(text)
    if task is None:
        return inside(text), below.end()
    held = inside(text[task.end() :])
    if held[0].kind != WORDS:
        raise Odd
    words = held[0]._replace(html=f"{BOXES[task[1]]} {held[0].html}")
    return [words, *held[1:]], below.end()


@lru_cache(maxsize=64)
def _next_mark(indent: str, sign: str) -> re.Pattern[str]:
    number = "[0-9]{1,9}" if sign in ".)" else ""
    return re.compile(
        rf"(?P<empty>{BLANK}*)(?P<indent>{indent}){number}{re.escape(sign)} {{1,4}}(?={BEGINNING})"
    )


@lru_cache(maxsize=64)
def _below(width: int) -> re.Pattern[str]:
    """The lines of an item but its first."""
    return re.compile(rf"(?:{BLANK}* {{{width},}}[^ \n][^\n]*\n)*")


@lru_cache(maxsize=64)
def _indent(width: int) -> re.Pattern[str]:
    return re.compile(rf"^ {{1,{width}}}", re.MULTILINE)


def _loose(held: list[Block]) -> str:
    return f"<li>\n{''.join(map(shown, held))}</li>\n"


def _tight(held: list[Block]) -> str:
    """Words stand in the item itself; a list or a quote after them begins in a new line."""
    html = "".join(
        f"\n{block.html}" if block.kind == BOX and before == WORDS else block.html
        for block, before in zip(held, (None, *(one.kind for one in held)), strict=False)
    )
    return f"<li>{html}</li>\n"

"""The blocks of a plain text, in one go."""

import re

from markdown_it.common.utils import mdTrim

from sayso.renderers.prose.plain.block import BOX, CODE, COMMENT, HEADING, WORDS, Block, Said, shown
from sayso.renderers.prose.plain.fences import fenced
from sayso.renderers.prose.plain.items import listed
from sayso.renderers.prose.plain.odd import Odd
from sayso.renderers.prose.plain.starts import BLANK, ITEM
from sayso.renderers.prose.plain.starts import WORDS as BEGINNING
from sayso.renderers.prose.plain.tables import TABLE, table

_BLOCK = re.compile(
    rf"(?P<empty>{BLANK}+)"
    rf"|(?P<words> {{0,3}}{BEGINNING}[^\n]*\n(?: *{BEGINNING}[^\n]*\n)*)"
    r"|(?P<heading>(?P<level>#{1,6}) +(?P<title>[^\s#|](?:[^\n|]*[^\s#|])?) *\n)"
    r"|(?P<fence>(?P<ticks>`{3,}) ?(?P<language>[^\s`|]*) *\n(?P<code>(?:[^\n]*\n)*?)"
    r" {0,3}(?P=ticks)`*[ \t]*\n)"
    rf"|(?P<items>(?={ITEM}))"
    r"|(?P<comment><!--(?!-?>)(?:(?!-->).|\n)*-->\n)"
    rf"|(?P<table>{TABLE})"
    rf"|(?P<quote>(?:>[^\n]*\n)+(?={BLANK}|\Z))"
)
_QUOTED = re.compile(r"^> ?", re.MULTILINE)
_OUTSIDE = frozenset((COMMENT, HEADING))
_DEEPEST = 5
"""So many boxes stand in each other; the parser gives up on what is much deeper."""


class Reader:
    """Reads the blocks of plain texts."""

    def __init__(self, said: Said, depth: int = 0) -> None:
        self._said, self._depth = said, depth

    def blocks(self, text: str) -> list[Block]:
        """The blocks of a text whose last line is ended; `Odd` where it is not plain."""
        made: list[Block] = []
        place, is_apart = 0, False
        while place < len(text):
            found = _BLOCK.match(text, place)
            if found is None:
                raise Odd
            place = found.end()
            if found.lastgroup == "items":
                html, place = listed(text, place, self._inside)
                made.append(Block(BOX, html, is_apart))
            elif found.lastgroup != "empty":
                made.append(self._block(found, is_apart=is_apart))
            is_apart = found.lastgroup == "empty"
        return made

    def _block(self, found: re.Match[str], *, is_apart: bool) -> Block:
        if found.lastgroup == "words":
            return Block(WORDS, self._said(mdTrim(found[0])), is_apart)
        if found.lastgroup == "heading":
            return Block(HEADING, found["title"], is_apart, len(found["level"]))
        if found.lastgroup == "fence":
            return Block(CODE, fenced(found["code"], found["language"]), is_apart)
        if found.lastgroup == "comment":
            return Block(COMMENT, "\n", is_apart)
        if found.lastgroup == "table":
            return Block(BOX, table(found[0], self._said), is_apart)
        held = self._inside(_QUOTED.sub("", found[0]))
        return Block(BOX, f"<blockquote>\n{''.join(map(shown, held))}</blockquote>\n", is_apart)

    def _inside(self, text: str) -> list[Block]:
        """The blocks in a list or in a quote."""
        if self._depth == _DEEPEST:
            raise Odd
        held = Reader(self._said, self._depth + 1).blocks(text)
        if not held or any(block.kind in _OUTSIDE for block in held):
            raise Odd
        return held

"""The headings of plain bodies."""

from functools import lru_cache
from typing import NamedTuple

from markdown_it.token import Token

from sayso.renderers.prose import armour
from sayso.renderers.prose.commonmark import parse_inlines
from sayso.renderers.prose.headings import name_of, plain
from sayso.renderers.prose.plain.from_tokens import inline_html
from sayso.renderers.prose.plain.odd import Odd


class Heading(NamedTuple):
    """A heading in the engine's Markdown, the name that its anchor has, and its bare words."""

    said: str
    name: str
    plain: str


@lru_cache(maxsize=1 << 10)
def heading(text: str) -> Heading:
    """What is made of a heading without links; many records have the same ones."""
    line = Token("inline", "", 0, children=parse_inlines(text))
    name = name_of(line)
    said = armour.in_line("".join(inline_html(line.children or (), leads=None))).strip()
    if not said or not armour.is_plain(text):
        raise Odd
    return Heading(said, name, plain(line))

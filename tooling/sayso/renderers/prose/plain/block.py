"""A block of a plain text."""

from collections.abc import Callable
from typing import NamedTuple

WORDS, HEADING, CODE, BOX, COMMENT = "words", "heading", "code", "box", "comment"


class Block(NamedTuple):
    """HTML; of words, without the element around them; of a heading, what is written there.

    `is_apart` says that an empty line comes before it.
    """

    kind: str
    html: str
    is_apart: bool
    level: int = 0


Said = Callable[[str], str]
"""From words to their HTML."""

Inside = Callable[[str], list[Block]]
"""From what a list or a quote holds to its blocks."""


def shown(block: Block) -> str:
    """A block as HTML of its own."""
    return f"<p>{block.html}</p>\n" if block.kind == WORDS else block.html

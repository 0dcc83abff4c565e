"""What a real parser of Markdown makes of a body: its links, and the anchors of its headings.

Asked only where the quick scan is about to accuse somebody.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class RealLink:
    """A link or picture as a reader gets it, with the lines of the paragraph it stands in.

    Lines count from 0, at the start of the parsed text; the last is not included.
    """

    target: str
    first: int
    last: int


def real_links(text: str) -> Iterator[RealLink]:
    """The links and pictures of a text; those in code and comments are none."""
    defined: dict[str, object] = {}
    for token in _parser().parse(text, defined):
        first, last = token.map or (0, 0)
        for child in token.children or ():
            target = child.attrGet("href") or child.attrGet("src")
            if target is not None:
                yield RealLink(str(target), first, last)
    references = defined.get("references")
    for label, one in references.items() if isinstance(references, dict) else ():
        if not label.startswith("^"):  # a footnote, to most who read Markdown
            yield RealLink(one["href"], *one["map"])


def real_headings(text: str) -> Iterator[str]:
    """The headings of a text as a reader sees them, without their marks."""
    tokens = _parser().parse(text)
    for opening, inside in pairwise(tokens):
        if opening.type == "heading_open":
            yield "".join(_seen(child) for child in inside.children or ())


def _seen(token: "Token") -> str:
    if token.type in {"text", "code_inline"}:
        return token.content
    return " " if token.type in {"softbreak", "hardbreak"} else ""


@cache
def _parser() -> "MarkdownIt":
    # Loading it takes as long as checking hundreds of records.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("commonmark")

"""Pages of ours in pieces: headings, and blocks of HTML that the engine's library passes on."""

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown import Markdown

_NAME = "[a-z][a-z0-9]*+"
_ATTRIBUTES = r"(?:\s++[a-zA-Z][\w:.-]*+(?:=\"[^\"<>]*+\")?+)*+\s*+"
_TAG = re.compile(rf"<(?:/({_NAME})\s*+|({_NAME}){_ATTRIBUTES}(/?))>")
_EMPTY = frozenset({"br", "col", "hr", "img", "input", "wbr"})
_LOOSE = re.compile(r"&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);)")
_MEANS_MORE = ("\r", "\x02", "\x03", "`", "~")
_SPACES = re.compile(r"(?<=\n) +\n")
_READ_OTHERWISE = re.compile(  # elements whose content is no HTML; a script of ours has none
    r"<(?:iframe|noembed|noframes|plaintext|style|textarea|title|xmp)\b"
    r"|<script\b[^>]*>(?!</script>)"
)
_BETWEEN = "\n\n"

Tag = tuple[str, str, str]
"""The name of what ends, or of what begins, and what says that it has no content."""


class Untold(Exception):  # noqa: N818  # no error: another way is taken
    """The text holds more than headings and whole blocks of HTML."""


def pieces(body: str, library: Markdown) -> Iterator[str]:
    """The headings and blocks of a page, as the library cleans them; `Untold` if there is more."""
    if any(one in body for one in _MEANS_MORE) or _LOOSE.search(body):
        raise Untold
    text = body.expandtabs(library.tab_length)
    if "\n " in text:
        text = _SPACES.sub("\n", text)
    if _READ_OTHERWISE.search(text):
        raise Untold
    parts = iter(text.strip("\n").split(_BETWEEN))
    for part in parts:
        piece = part.lstrip("\n")
        if piece.startswith("<"):
            yield _block(piece, parts, library)
        elif piece:
            yield from _headings(piece)


def _headings(piece: str) -> list[str]:
    _tags(piece)
    lines = piece.split("\n")
    if not all(one.startswith("#") for one in lines):
        raise Untold
    return lines


def _block(piece: str, rest: Iterator[str], library: Markdown) -> str:
    """A block, with all of the rest that belongs to it, if there are blank lines in it."""
    (_, name, closed), *inner = _tags(piece)
    if closed or not name or name in _EMPTY or not library.is_block_level(name):
        raise Untold
    opened, parts = [name], [piece]
    _follow(inner, opened)
    while opened:
        part = next(rest, None)
        if part is None:
            raise Untold
        parts.append(part)
        _follow(_tags(part), opened)
    block = _BETWEEN.join(parts)
    if not block.endswith(f"</{name}>"):
        raise Untold
    return block


def _follow(tags: Iterable[Tag], opened: list[str]) -> None:
    """What is open after some tags; the first of it is open up to the last of them."""
    for ended, begun, closed in tags:
        if not opened:
            raise Untold
        if ended:
            if opened.pop() != ended:
                raise Untold
        elif not closed and begun not in _EMPTY:
            opened.append(begun)


def _tags(text: str) -> Sequence[Tag]:
    """All tags, if they are as plain as ours."""
    tags: list[Tag] = _TAG.findall(text)
    if len(tags) != text.count("<"):
        raise Untold
    return tags

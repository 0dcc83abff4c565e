"""The body of a page as HTML, as the engine's own Markdown library has it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import nest_toc_tokens
from markdown.treeprocessors import Treeprocessor

Entry = tuple[str, str, tuple[Any, ...]]
"""An entry of a table of contents: its words as HTML, its anchor, and the entries below it."""

_HEADING = re.compile(r"#{2,6} \S.* \{#([^\s{}]+)\}")
_PLAIN_TITLE = re.compile(r"# [A-Za-z0-9](?:[A-Za-z0-9 ,()/-]*[A-Za-z0-9)])?")
_TEXT, _ANCHOR = "\ue000", "\ue001"
_HEADING_MADE = re.compile(r"<h[1-6] id=\"[^\"\n]*\">.*</h[1-6]>")
_ATTRIBUTES = r"(?:\s+[a-zA-Z][\w:.-]*(?:=\"[^\"<>]*\")?)*\s*"
_TAG = re.compile(
    rf"<(?:/([a-z][a-z0-9]*)\s*|(?:br|col|hr|img|input|wbr)\b{_ATTRIBUTES}/?"
    rf"|([a-z][a-z0-9]*){_ATTRIBUTES}(/?))>"
)
_LOOSE = re.compile(r"&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);)")
_MEANS_MORE = ("\r", "\x02", "\x03", "`", "~")
_SPACES = re.compile(r"(?<=\n) +\n")
_READ_OTHERWISE = re.compile(  # elements whose content is no HTML; a script of ours has none
    r"<(?:iframe|noembed|noframes|plaintext|style|textarea|title|xmp)\b"
    r"|<script\b[^>]*>(?!</script>)"
)
_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Converted:
    """The HTML of a page, the anchor of its title, and the entries of its table of contents."""

    content: str
    first: str
    toc: tuple[Entry, ...]


class _Leads(Treeprocessor):  # type: ignore[misc]  # it comes without types
    """Notices links and images written as Markdown: where they lead, only the engine knows."""

    found = False

    def run(self, root: Element) -> None:
        self.found = any(one.tag in {"a", "img"} for one in root.iter())


class _Untold(Exception):  # noqa: N818  # no error: another way is taken
    """The text holds more than headings and whole blocks of HTML."""


class Converter:
    """Converts pages with some extensions of the library.

    Our pages are headings and blocks of HTML, which the library passes on as they are. Where a
    page holds nothing else, only its headings are given to the library, and each of them once.
    """

    def __init__(self, extensions: Sequence[str], settings: Mapping[str, Any]) -> None:
        made = [_extension(name, settings) for name in extensions]
        self._library = Markdown(extensions=made, extension_configs=dict(settings))
        self._leads = _Leads(self._library)
        self._library.treeprocessors.register(self._leads, "sayso-leads", 6)  # before `toc`
        self._known: dict[str, tuple[str, dict[str, Any]]] = {}

    def convert(self, body: str) -> Converted | None:
        """A page without its front matter; None where only the engine can make it."""
        try:
            return self._from_pieces(body)
        except _Untold:
            return self.convert_whole(body)

    def convert_whole(self, body: str) -> Converted | None:
        """The same by the library alone."""
        self._library.reset()
        content = self._library.convert(body)
        tokens: list[dict[str, Any]] = getattr(self._library, "toc_tokens", [])
        return None if self._leads.found else _page(content, tokens)

    def _from_pieces(self, body: str) -> Converted | None:
        html: list[str] = []
        tokens: list[dict[str, Any]] = []
        for piece in _pieces(body, self._library):
            if piece.startswith("<"):
                html.append(f"{piece}\n")
            else:
                made, token = self._heading(piece, is_first=not tokens)
                html.append(made)
                tokens.append(dict(token))
        if len({one["id"] for one in tokens}) != len(tokens):
            raise _Untold
        return _page("\n".join(html).strip(), nest_toc_tokens(tokens))

    def _heading(self, line: str, *, is_first: bool) -> tuple[str, dict[str, Any]]:
        known = self._known.get(line)
        if known is None and is_first and _PLAIN_TITLE.fullmatch(line):
            known = self._plain_title(line.removeprefix("# "))
        if known is None:
            if not _HEADING.fullmatch(line) and not (is_first and line.startswith("# ")):
                raise _Untold
            self._library.reset()
            made = self._library.convert(line)
            tokens = self._library.toc_tokens
            if len(tokens) != 1 or self._leads.found or not _HEADING_MADE.fullmatch(made):
                raise _Untold
            known = made, tokens[0]
            if not is_first:
                self._known[line] = known
        return known

    def _plain_title(self, text: str) -> tuple[str, dict[str, Any]] | None:
        """A title of letters and figures, in the way in which another one was converted."""
        anchor = self._anchor(text)
        if not anchor or self._title is None:
            return None
        made = self._title.replace(_TEXT, text).replace(_ANCHOR, anchor)
        return made, {"level": 1, "id": anchor, "name": text}

    @cached_property
    def _title(self) -> str | None:
        """How the library writes such a title; None where it does more than write it."""
        made = []
        for text in ("Twoab worxs", "Sevenq, 7 (or-so) w9rds more"):
            self._library.reset()
            html = self._library.convert(f"# {text}")
            tokens = self._library.toc_tokens
            if [(one["level"], one["name"]) for one in tokens] != [(1, text)]:
                return None
            anchor = self._anchor(text)
            made.append(html.replace(text, _TEXT).replace(anchor, _ANCHOR))
        return made[0] if made[0] == made[1] and _TEXT in made[0] else None

    def _anchor(self, text: str) -> str:
        extension = self._library.treeprocessors["toc"]
        return str(extension.slugify(text, extension.sep))


def _extension(name: str, settings: Mapping[str, Any]) -> Extension | str:
    """An extension of the library's own, found without going through all that is installed."""
    module = f"markdown.extensions.{name}"
    if name.isidentifier() and find_spec(module) is not None:
        made: Extension = import_module(module).makeExtension(**settings.get(name, {}))
        return made
    return name


def _page(content: str, tokens: list[dict[str, Any]]) -> Converted | None:
    """A page that has its title first, and all else below it."""
    if len(tokens) != 1 or tokens[0]["level"] != 1:
        return None
    return Converted(content, str(tokens[0]["id"]), tuple(_entries(tokens[0]["children"])))


def _entries(tokens: list[dict[str, Any]]) -> Iterator[Entry]:
    for one in tokens:
        yield str(one["name"]), str(one["id"]), tuple(_entries(one["children"]))


def _pieces(body: str, library: Markdown) -> Iterator[str]:
    """Headings and blocks of HTML, if there is nothing else, as the library cleans them."""
    if any(one in body for one in _MEANS_MORE) or _LOOSE.search(body):
        raise _Untold
    text = f"{body.expandtabs(library.tab_length)}\n\n"
    if "\n " in text:
        text = _SPACES.sub("\n", text)
    done = 0
    for start, end in _blocks(text, library):
        yield from _lines(text[done:start])
        yield text[start:end]
        done = end
    yield from _lines(text[done:])


def _lines(text: str) -> Iterator[str]:
    """The headings between two blocks."""
    for line in text.split("\n"):
        if line:
            if not line.startswith("#"):
                raise _Untold
            yield line


def _blocks(text: str, library: Markdown) -> Iterator[tuple[int, int]]:
    """Where each block of HTML begins and ends."""
    opened: list[str] = []
    start = 0
    for tag in _plain_tags(text):
        ended, begun, _ = tag.groups()
        if not opened:
            if _is_in_heading(text, tag.start()):
                continue
            start = _beginning(text, tag, library)
        if ended and opened.pop() != ended:
            raise _Untold
        if begun and not tag[3]:
            opened.append(begun)
        if not opened:
            yield start, _end(text, tag)
    if opened:
        raise _Untold


def _plain_tags(text: str) -> list[re.Match[str]]:
    """All tags, if they are as plain as ours."""
    tags = list(_TAG.finditer(text))
    if len(tags) != text.count("<") or _READ_OTHERWISE.search(text):
        raise _Untold
    return tags


def _end(text: str, tag: re.Match[str]) -> int:
    if not text.startswith(_BETWEEN, tag.end()):
        raise _Untold
    return tag.end()


def _beginning(text: str, tag: re.Match[str], library: Markdown) -> int:
    """Where a block begins, if one may begin with a tag here."""
    before = text[max(0, tag.start() - 2) : tag.start()]
    is_whole = tag[2] and not tag[3]
    if not is_whole or before not in {"", "\n", _BETWEEN} or not library.is_block_level(tag[2]):
        raise _Untold
    return tag.start()


def _is_in_heading(text: str, place: int) -> bool:
    return text.startswith("#", text.rfind("\n", 0, place) + 1)

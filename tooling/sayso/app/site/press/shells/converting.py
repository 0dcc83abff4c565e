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

from sayso.app.site.press.shells.pieces import Untold, pieces

Entry = tuple[str, str, tuple[Any, ...]]
"""An entry of a table of contents: its words as HTML, its anchor, and the entries below it."""

_HEADING = re.compile(r"#{2,6} \S.* \{#([^\s{}]+)\}")
_PLAIN_TITLE = re.compile(r"# [A-Za-z0-9](?:[A-Za-z0-9 ,()/-]*[A-Za-z0-9)])?")
_TEXT, _ANCHOR = "\ue000", "\ue001"
_HEADING_MADE = re.compile(r"<h[1-6] id=\"[^\"\n]*\">.*</h[1-6]>")


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
        except Untold:
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
        for piece in pieces(body, self._library):
            if piece.startswith("<"):
                html.append(f"{piece}\n")
            else:
                made, token = self._heading(piece, is_first=not tokens)
                html.append(made)
                tokens.append(dict(token))
        if len({one["id"] for one in tokens}) != len(tokens):
            raise Untold
        return _page("\n".join(html).strip(), nest_toc_tokens(tokens))

    def _heading(self, line: str, *, is_first: bool) -> tuple[str, dict[str, Any]]:
        known = self._known.get(line)
        if known is None and is_first and _PLAIN_TITLE.fullmatch(line):
            known = self._plain_title(line.removeprefix("# "))
        if known is None:
            if not _HEADING.fullmatch(line) and not (is_first and line.startswith("# ")):
                raise Untold
            self._library.reset()
            made = self._library.convert(line)
            tokens = self._library.toc_tokens
            if len(tokens) != 1 or self._leads.found or not _HEADING_MADE.fullmatch(made):
                raise Untold
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

"""Shells of pages: what an engine's page has around its content, cut from one it has made."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from markupsafe import Markup

from sayso.app.site.press.shells.converting import Converted, Entry

Cut = tuple[tuple[str, str], ...]
"""Pieces of text, each with what comes after it."""

_OPEN, _CLOSE = "\ue000", "\ue001"  # armour lets nobody bring these onto a page
_SLOT = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")

WAYS: Mapping[str, Callable[[str], str]] = {
    "as-it-is": lambda text: text,
    "escaped": lambda text: str(Markup.escape(text)),
    "stripped": lambda text: Markup(text).striptags(),  # noqa: S704  # read, not written
    "stripped-escaped": lambda text: str(Markup.escape(Markup(text).striptags())),  # noqa: S704
    "escaped-once": lambda text: escape(Markup(text).striptags(), quote=True),  # noqa: S704
}
"""How a theme may write a title, by name; which of them it does, its specimen tells."""


class NoMarks(Exception):  # noqa: N818  # no error: the engine makes the pages itself
    """What the engine made is not as it would have to be; says what was looked for."""


@dataclass(frozen=True, slots=True)
class Given:
    """What is put into a shell; `path` is the page's without `.md`."""

    title: str
    path: str
    page: Converted


@dataclass(frozen=True, slots=True)
class Shell:
    """A page in pieces, with the shape of the entries in its table of contents."""

    page: Cut
    leaf: Cut
    branch: Cut
    between: str
    between_inner: str

    def fill(self, given: Given) -> str:
        """The page that the engine would have made."""
        return "".join(self._filled(self.page, given, given.page.toc, self.between))

    def _filled(self, cut: Cut, given: Given, toc: Sequence[Entry], between: str) -> Iterator[str]:
        for text, slot in cut:
            yield text
            what, _, how = slot.partition(":")
            if what == "content":
                yield given.page.content
            elif what == "toc":
                yield between.join(self._entry(one) for one in toc)
            elif what == "title":
                yield WAYS[how](given.title)
            elif what == "first":
                yield given.page.first
            elif what == "path":
                yield quote(given.path) if how == "quoted" else given.path

    def _entry(self, entry: Entry) -> str:
        name, anchor, below = entry
        return "".join(self._entry_pieces(self.branch if below else self.leaf, name, anchor, below))

    def _entry_pieces(
        self, cut: Cut, name: str, anchor: str, below: Sequence[Entry]
    ) -> Iterator[str]:
        for text, slot in cut:
            yield text
            what, _, how = slot.partition(":")
            if what == "name":
                yield WAYS[how](name)
            elif what == "anchor":
                yield anchor
            elif what == "below":
                yield self.between_inner.join(self._entry(one) for one in below)


def cut_shell(text: str, given: Given, mark: str) -> Shell:
    """The shell of a page that the engine made, given what was put into it.

    `mark` is part of every mark.

    The table of contents of a specimen begins with an entry that has two entries below it, the
    second with two more, and goes on with two that have none; or there is none at all.
    """
    if _OPEN in text:
        raise NoMarks("a page without our marks")
    text = _marked(text, given.page.content, "content", once=True)
    leaf = branch = ()  # type: Cut
    between = inner = ""
    if given.page.toc and f"#{given.page.toc[0][1]}" in text:  # some themes show it elsewhere
        text, leaf, branch, between, inner = _cut_toc(text, given.page.toc)
    if given.title:
        text = _marked_title(text, given.title)
    text = text.replace(given.page.first, f"{_OPEN}first{_CLOSE}")
    if given.path:
        text = text.replace(quote(given.path), f"{_OPEN}path:quoted{_CLOSE}")
        text = text.replace(given.path, f"{_OPEN}path{_CLOSE}")
    if mark in _SLOT.sub("", text):
        raise NoMarks("marks where they are known")
    return Shell(_cut(text), leaf, branch, between, inner)


def _cut_toc(text: str, toc: Sequence[Entry]) -> tuple[str, Cut, Cut, str, str]:
    first, second, third = toc
    inner_one, inner_two = first[2]
    one, two, three = (_element(text, entry[1]) for entry in (first, second, third))
    upper, lower = (_element(text, entry[1]) for entry in (inner_one, inner_two))
    between, inner = text[one[1] : two[0]], text[upper[1] : lower[0]]
    marked = text[one[0] : upper[0]] + f"{_OPEN}below{_CLOSE}" + text[lower[1] : one[1]]
    branch = _cut(_marked_entry(marked, first))
    leaf = _cut(_marked_entry(text[slice(*two)], second))
    whole = Shell((("", "toc"), ("", "")), leaf, branch, between, inner)
    listed = whole.fill(Given("", "", Converted("", "", tuple(toc))))
    if text[one[0] : three[1]] != listed:
        raise NoMarks("a table of contents of one shape")
    return text.replace(listed, f"{_OPEN}toc{_CLOSE}"), leaf, branch, between, inner


def _element(text: str, anchor: str) -> tuple[int, int]:
    """Where the list item around an anchor begins and ends."""
    place = text.find(f"#{anchor}")
    start = text.rfind("<li", 0, place)
    if place < 0 or start < 0:
        raise NoMarks("the entries of a table of contents")
    depth = 0
    for tag in re.finditer(r"<(/?)li\b[^>]*>", text[start:]):
        depth += -1 if tag[1] else 1
        if not depth:
            return start, start + tag.end()
    raise NoMarks("the end of an entry")


def _marked_entry(text: str, entry: Entry) -> str:
    name, anchor, _ = entry
    for way, write in WAYS.items():
        text = text.replace(write(name), f"{_OPEN}name:{way}{_CLOSE}")
    return text.replace(anchor, f"{_OPEN}anchor{_CLOSE}")


def _marked_title(text: str, title: str) -> str:
    for way, write in WAYS.items():
        text = text.replace(write(title), f"{_OPEN}title:{way}{_CLOSE}")
    return text


def _marked(text: str, what: str, slot: str, *, once: bool) -> str:
    if once and text.count(what) != 1:
        raise NoMarks(f"the {slot} of a page, once")
    return text.replace(what, f"{_OPEN}{slot}{_CLOSE}")


def _cut(text: str) -> Cut:
    pieces = _SLOT.split(text)
    return tuple(zip(pieces[::2], [*pieces[1::2], ""], strict=True))

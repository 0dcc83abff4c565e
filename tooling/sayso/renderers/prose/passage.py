"""HTML on its way to a page: its links led on, its pictures found, its code coloured."""

import re
from html import escape
from html.parser import HTMLParser

from sayso.renderers.prose.code import highlighted
from sayso.renderers.prose.diagrams import LANGUAGE, diagram
from sayso.renderers.prose.leads import Leads
from sayso.renderers.prose.safe_html import sanitised

_VOID = frozenset(("br", "hr", "img"))
_HOLDS_SECTIONS = frozenset(
    ("blockquote", "center", "details", "div", "dl", "ol", "section", "table", "ul")
)
_PRE = '<pre class="highlight">'
_ALIGNED = re.compile(r"text-align:\s*(left|right|center);?")

Attributes = list[tuple[str, str | None]]


class Passage(HTMLParser):
    """Takes HTML in pieces and gives it back sanitised; `leads` says where its links lead."""

    def __init__(self, leads: Leads) -> None:
        super().__init__(convert_charrefs=True)
        self.leads = leads
        self._built: list[str] = []
        self._open: list[tuple[str, str]] = []  # a tag, and what ends it
        self._code: tuple[str, list[str]] | None = None  # the language, and the pieces

    def take(self, html: str) -> None:
        """Takes in the next piece."""
        self.feed(html)
        self.close()

    @property
    def is_begun(self) -> bool:
        """Whether anything was taken in since something was given back."""
        return bool(self._built or self._open)

    @property
    def is_inside(self) -> bool:
        """Whether something is open that may well hold a heading."""
        return any(tag in _HOLDS_SECTIONS for tag, _ in self._open)

    def give(self) -> str:
        """All that was taken in since the last time, with what is open closed."""
        self._end_code()
        if not self.is_begun:
            return ""
        while self._open:
            self._built.append(self._open.pop()[1])
        html = sanitised("".join(self._built))
        self._built.clear()
        return html

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        tag = _below_title(tag)
        if self._code is not None:
            return  # code has no other marks than the ones it is given
        if tag == "img":
            self._built.append(self._image(attrs))
        elif tag == "a" and "href" in dict(attrs):
            self._start_link(attrs)
        elif tag == "code" and self._tag == "pre":
            self._code = (_language(attrs), [])
        elif tag == "pre":
            self._start(tag, _PRE)
        else:
            self._start(tag, f"<{tag}{_attributes(attrs)}>")

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        tag = _below_title(tag)
        if tag == "code" and self._code:
            self._end_code()
        elif tag == "br":
            self._built.append("<br>")
        elif any(tag == opened for opened, _ in self._open):
            self._end_code()
            while self._end() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._code is not None:
            self._code[1].append(data)
        else:
            self._built.append(escape(data, quote=False))

    @property
    def _tag(self) -> str:
        return self._open[-1][0] if self._open else ""

    def _start(self, tag: str, html: str, end: str | None = None) -> None:
        self._built.append(html)
        if tag not in _VOID:
            self._open.append((tag, f"</{tag}>" if end is None else end))

    def _end(self) -> str:
        tag, html = self._open.pop()
        self._built.append(html)
        return tag

    def _start_link(self, attrs: Attributes) -> None:
        lead = self.leads.of(dict(attrs)["href"] or "")
        if lead.href:
            self._start("a", f'<a href="{escape(lead.href)}"{_attributes(attrs)}>')
        else:
            self._start("a", "", lead.note)

    def _image(self, attrs: Attributes) -> str:
        given = dict(attrs)
        alt = given.get("alt") or ""
        lead = self.leads.of_image(given.get("src") or "")
        if lead.href and not lead.outside:
            return f'<img src="{escape(lead.href)}" loading="lazy"{_attributes(attrs)}>'
        if lead.href and not any(tag == "a" for tag, _ in self._open):
            return f'<a href="{escape(lead.href)}">{escape(alt or "image")}</a>'
        return escape(alt or "image") + lead.note

    def _end_code(self) -> None:
        if self._code is not None:
            language, pieces = self._code
            self._code = None
            if language == LANGUAGE and self._built[-1:] == [_PRE]:
                self._put_diagram("".join(pieces))
            else:
                self._built.append(highlighted("".join(pieces), language))

    def _put_diagram(self, source: str) -> None:
        """In the place of the code block that was begun."""
        del self._built[-1]
        self._open[-1] = (self._tag, "")
        self._built.append(diagram(source, self.leads))


def _below_title(tag: str) -> str:
    """A page has one heading of the first level, and that is its title."""
    return "h2" if tag == "h1" else tag


def _language(attrs: Attributes) -> str:
    name = dict(attrs).get("class") or ""
    return name.removeprefix("language-") if name.startswith("language-") else ""


def _attributes(attrs: Attributes) -> str:
    """The attributes as they stand, but for what is led elsewhere and what only we may name."""
    kept = {name: value or "" for name, value in reversed(attrs)}
    side = _ALIGNED.fullmatch(kept.pop("style", "").strip())
    if side:
        kept["align"] = side[1]
    for ours in ("class", "href", "loading", "src"):
        kept.pop(ours, None)
    return "".join(f' {name}="{escape(value)}"' for name, value in reversed(kept.items()))

"""HTML built anew from what is known to be harmless: it runs nothing and stays in its box.

Nothing of what was written is passed on as it is: text is escaped, tags and attributes
are put together from what `KEPT_TAGS` and `_KEPT_ATTRIBUTES` allow, and what was opened
is closed. How a browser would have read the original makes no difference.
"""

import re
from html import escape
from html.parser import HTMLParser

from sayso.renderers.prose.code import highlighted
from sayso.renderers.prose.commonmark import KEPT_TAGS
from sayso.renderers.prose.leads import Leads

_VOID = frozenset(("br", "hr", "img"))
_HOLDS_SECTIONS = frozenset(("blockquote", "center", "details", "div", "dl", "ol", "table", "ul"))
_KEPT_ATTRIBUTES = frozenset(
    re.findall(r"\w+", "align alt colspan dir height id lang name open rowspan start title width")
)
_ALIGNED = re.compile(r"text-align:\s*(left|right|center)")

Attributes = list[tuple[str, str | None]]


class SafeHtml(HTMLParser):
    """Takes HTML in pieces and builds it anew; `leads` says where its links lead."""

    def __init__(self, leads: Leads) -> None:
        super().__init__(convert_charrefs=True)
        self._leads = leads
        self._built: list[str] = []
        self._open: list[tuple[str, str]] = []  # a tag, and what ends it
        self._code: tuple[str, list[str]] | None = None  # the language, and the pieces

    def take(self, html: str) -> None:
        """Takes in the next piece."""
        self.feed(html)
        self.close()

    def set_cdata_mode(self, *_elem: object, **_how: object) -> None:
        """No element's content is opaque: a `script` is text like any other unknown tag."""

    @property
    def is_inside(self) -> bool:
        """Whether something is open that may well hold a heading."""
        return any(tag in _HOLDS_SECTIONS for tag, _ in self._open)

    def give(self) -> str:
        """All that was taken in since the last time, with what is open closed."""
        self._end_code()
        while self._open:
            self._built.append(self._open.pop()[1])
        html = "".join(self._built)
        self._built.clear()
        return html

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if tag not in KEPT_TAGS:
            self.handle_data(self.get_starttag_text() or "")
        elif self._code is not None:
            return  # code has no other marks than the ones it is given
        elif tag == "img":
            self._built.append(self._image(attrs))
        elif tag == "a":
            self._start_link(attrs)
        elif tag == "code" and self._tag == "pre":
            self._code = (_language(attrs), [])
        elif tag == "pre":
            self._start(tag, '<pre class="highlight">')
        else:
            self._start(tag, f"<{tag}{_attributes(attrs)}>")

    def handle_endtag(self, tag: str) -> None:
        if tag == "code" and self._code:
            self._end_code()
        elif tag not in KEPT_TAGS:
            self.handle_data(f"</{tag}>")
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
        given = dict(attrs)
        target = given.get("href")
        if target is None:
            self._start("a", f"<a{_attributes(attrs)}>")
            return
        lead = self._leads.of(target)
        if lead.href:
            self._start("a", f'<a href="{escape(lead.href)}"{_attributes(attrs)}>')
        else:
            self._start("a", "", lead.note)

    def _image(self, attrs: Attributes) -> str:
        given = dict(attrs)
        alt = given.get("alt") or ""
        lead = self._leads.of_image(given.get("src") or "")
        if lead.href and not lead.outside:
            return f'<img src="{escape(lead.href)}" loading="lazy"{_attributes(attrs)}>'
        if lead.href and not any(tag == "a" for tag, _ in self._open):
            return f'<a href="{escape(lead.href)}">{escape(alt or "image")}</a>'
        return escape(alt or "image") + lead.note

    def _end_code(self) -> None:
        if self._code is not None:
            language, pieces = self._code
            self._code = None
            self._built.append(highlighted("".join(pieces), language))


def _language(attrs: Attributes) -> str:
    name = dict(attrs).get("class") or ""
    return name.removeprefix("language-") if name.startswith("language-") else ""


def _attributes(attrs: Attributes) -> str:
    kept = dict[str, str]()
    for name, value in attrs:
        aligned = _ALIGNED.fullmatch(value or "") if name == "style" else None
        if aligned:
            kept["align"] = aligned[1]
        elif name in _KEPT_ATTRIBUTES and not (value or "").startswith("__"):
            kept[name] = value or ""
    return "".join(f' {name}="{escape(value)}"' for name, value in kept.items())

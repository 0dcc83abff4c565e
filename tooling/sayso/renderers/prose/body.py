"""The body of a record as part of a page."""

from collections.abc import Iterator

from markdown_it.token import Token

from sayso.renderers.prose import armour
from sayso.renderers.prose.commonmark import parse, render
from sayso.renderers.prose.headings import SMALLEST, give_anchors, without_title, written
from sayso.renderers.prose.leads import Leads
from sayso.renderers.prose.passage import Passage
from sayso.renderers.prose.plain.from_tokens import plain_html
from sayso.renderers.prose.plain.page import plain_part


def page_part(body: str, title: str, leads: Leads) -> str:
    """A body as headings for the engine, with HTML between them; the title is not repeated."""
    part = plain_part(body, title, leads)
    return _long_way(body, title, leads) if part is None else part


def _long_way(body: str, title: str, leads: Leads) -> str:
    tokens = parse(body)
    give_anchors(tokens)
    tokens = without_title(tokens, title)
    _make_room_for_title(tokens)
    return "\n\n".join(_parts(tokens, Passage(leads), Passage(leads)))


def _make_room_for_title(tokens: list[Token]) -> None:
    """A page has one heading of the first level, so the body's move down where it has more."""
    headings = [token for token in tokens if token.type in {"heading_open", "heading_close"}]
    if any(token.tag == "h1" for token in headings):
        for token in headings:
            token.tag = f"h{min(int(token.tag[1]) + 1, SMALLEST)}"


def _parts(tokens: list[Token], text: Passage, heading: Passage) -> Iterator[str]:
    start = index = 0
    while index < len(tokens):
        if tokens[index].type == "heading_open" and not tokens[index].level:
            html = _taken(tokens[start:index], text)
            start = index
            if not text.is_inside:
                yield from _block(html + text.give())
                yield from _heading(tokens[index : index + 3], heading)
                start = index + 3
            index += 2
        index += 1
    yield from _block(_taken(tokens[start:], text) + text.give())


def _taken(tokens: list[Token], text: Passage) -> str:
    """The HTML of tokens where it is plain; if not, it goes into the passage, and there it is."""
    html = None if text.is_begun else plain_html(tokens, text.leads)
    if html is None:
        text.take(render(tokens))
    return html or ""


def _block(html: str) -> Iterator[str]:
    html = html.strip("\n")
    if html.strip():
        yield f"<div>\n{armour.in_block(html)}\n</div>"


def _heading(tokens: list[Token], html: Passage) -> Iterator[str]:
    said = armour.in_line(_taken(tokens[1:2], html) + html.give()).strip()
    if said:
        yield written(int(tokens[0].tag[1]), said, str(tokens[0].attrs["id"]))

"""A plain body as part of a page."""

from collections.abc import Iterator, Sequence
from functools import partial

from sayso.renderers.prose import armour
from sayso.renderers.prose.headings import SMALLEST, Anchors, same, written
from sayso.renderers.prose.leads import Leads
from sayso.renderers.prose.plain.block import HEADING, Block
from sayso.renderers.prose.plain.block import shown as in_html
from sayso.renderers.prose.plain.blocks import Reader
from sayso.renderers.prose.plain.headings import heading
from sayso.renderers.prose.plain.inlines import said
from sayso.renderers.prose.plain.odd import Odd


def plain_part(body: str, title: str, leads: Leads) -> str | None:
    """Headings for the engine, with HTML between them; None where the body is not plain."""
    text = body.replace("\r\n", "\n") if "\r" in body else body
    if "\r" in text or "\0" in text:
        return None
    try:
        made = Reader(partial(said, leads=leads)).blocks(f"{text}\n")
        part = "\n\n".join(_parts(made, title))
    except Odd:
        return None
    return armour.in_block(part) if armour.is_plain(part) else None


def _parts(made: Sequence[Block], title: str) -> Iterator[str]:
    named = _title(made, title)
    largest = min((one.level for one in made if one.level and one is not named), default=0)
    anchors, html = Anchors(), list[str]()
    for block in made:
        if block.kind != HEADING:
            html.append(in_html(block))
            continue
        one = heading(block.html)
        anchor = anchors.new(one.name)
        if block is not named:
            yield from _box(html)
            html.clear()
            yield written(min(block.level + (largest == 1), SMALLEST), one.said, anchor)
    yield from _box(html)


def _title(made: Sequence[Block], title: str) -> Block | None:
    """A first heading that says the title once more."""
    first = next((block for block in made if block.kind == HEADING), None)
    if first is None or first.level != 1 or not same(heading(first.html).plain, title):
        return None
    return first


def _box(html: list[str]) -> Iterator[str]:
    shown = "".join(html).strip("\n")
    if shown:
        yield f"<div>\n{shown}\n</div>"

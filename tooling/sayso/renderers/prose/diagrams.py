"""Diagrams in a body: pictures of them, with what was written for those who cannot see them."""

import re
from hashlib import sha256
from html import escape

from sayso.renderers.drawing import SCHEMES, Drawing, size
from sayso.renderers.prose.commonmark import parse_line, render
from sayso.renderers.prose.leads import Leads

LANGUAGE = "mermaid"

_NAMED = re.compile(
    r"^\s*(?:accTitle\s*:|(?:pie\s+(?:showData\s+)?)?title\s*:?\s)\s*(\S.*)$", re.MULTILINE
)
_DESCRIBED = re.compile(r"^\s*accDescr\s*(?::\s*(\S.*)$|\{([^}]*)\})", re.MULTILINE)


def diagram(source: str, leads: Leads) -> str:
    """The HTML of a diagram; one that cannot be drawn is shown as it was written."""
    drawing = leads.draw(source)
    written = f'<pre class="highlight"><code>{escape(source, quote=False)}</code></pre>'
    if drawing.refused:
        why = render(parse_line(f"This diagram is not drawn: {drawing.refused}"))
        return f'<p><small class="sayso-dead">{why}</small></p>{written}'
    if not drawing.pictures:
        return written
    return (
        f'<div class="sayso-diagram">{_pictures(source, drawing, leads)}'
        f"<details><summary>The diagram as text</summary>{written}</details></div>"
    )


def _pictures(source: str, drawing: Drawing, leads: Leads) -> str:
    said = escape(_said(source))
    return "".join(
        _picture(scheme, picture, said, leads)
        for scheme, picture in zip(SCHEMES, drawing.pictures, strict=True)
    )


def _picture(scheme: str, picture: str, said: str, leads: Leads) -> str:
    name = sha256(picture.encode()).hexdigest()[:20]
    href = leads.made(f"assets/diagrams/{name}.svg", picture)
    width, height = size(picture)
    return (
        f'<img class="sayso-when-{scheme}" src="{escape(href)}" alt="{said}" loading="lazy"'
        f' width="{width}" height="{height}">'
    )


def _said(source: str) -> str:
    """What a diagram is about, in its own words where it has some."""
    named, described = _NAMED.search(source), _DESCRIBED.search(source)
    told = [named[1] if named else "Diagram, told as text below"]
    told += [described[1] or described[2]] if described else []
    return " ".join(". ".join(told).split()).strip("\"'")

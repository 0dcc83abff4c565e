"""Single lines of a record's fields as HTML."""

import re

from markupsafe import Markup

from sayso.renderers.prose.commonmark import parse_line, render
from sayso.renderers.prose.leads import Leads
from sayso.renderers.prose.passage import Passage

_CODE = re.compile(r"`([^`]+)`")


def line(text: str, leads: Leads) -> Markup:
    """A line of Markdown, its links led on."""
    html = Passage(leads)
    html.take(render(parse_line(text)))
    return Markup(html.give())  # noqa: S704  # sanitised


def title(text: str) -> Markup:
    """A title; all it may hold besides text is code."""
    pieces = _CODE.split(" ".join(text.split()))
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if odd % 2 else Markup.escape(piece)
        for odd, piece in enumerate(pieces)
    )

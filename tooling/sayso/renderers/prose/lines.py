"""Single lines of a record's fields as HTML."""

import re
from functools import lru_cache

from markupsafe import Markup

from sayso.renderers.prose.commonmark import parse_line, render
from sayso.renderers.prose.leads import Leads
from sayso.renderers.prose.passage import Passage

# No letter of these has a meaning, neither in Markdown nor in HTML.
_PLAIN = re.compile(r"[^\W_](?:(?:[^\W_]|[ ,.;:()%'/+-])*(?:[^\W_]|[.)%]))?")
_CODE = re.compile(r"`([^`]+)`")


def line(text: str, leads: Leads) -> Markup:
    """A line of Markdown, its links led on."""
    if _PLAIN.fullmatch(text) and "://" not in text:
        return Markup(text)  # noqa: S704  # letters and figures
    html = Passage(leads)
    html.take(render(parse_line(text)))
    return Markup(html.give())  # noqa: S704  # sanitised


@lru_cache(maxsize=1 << 14)
def title(text: str) -> Markup:
    """A title; all it may hold besides text is code."""
    pieces = _CODE.split(" ".join(text.split()))
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if odd % 2 else Markup.escape(piece)
        for odd, piece in enumerate(pieces)
    )

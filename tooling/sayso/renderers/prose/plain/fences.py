"""Code blocks in plain text."""

import re

from pygments.token import STANDARD_TYPES

from sayso.renderers.prose.code import highlighted
from sayso.renderers.prose.diagrams import LANGUAGE
from sayso.renderers.prose.plain.odd import Odd

_LANGUAGE = re.compile(r"[A-Za-z0-9+#-]*")
_SPAN = re.compile(r"<span class=\"([^\"]*)\">")
_COLOURS = frozenset(STANDARD_TYPES.values()) - {""}


def fenced(code: str, language: str) -> str:
    """Code with its colours; odd is a diagram, and a language of an unusual name."""
    if not _LANGUAGE.fullmatch(language) or language == LANGUAGE:
        raise Odd
    html = highlighted(code, language)
    if not _COLOURS.issuperset(_SPAN.findall(html)):
        raise Odd
    html = html.replace("&#39;", "'").replace("&quot;", '"')
    return f'<pre class="highlight">{html}</pre>\n'

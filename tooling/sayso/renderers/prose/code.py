"""Code blocks, with the marks that the engine's theme gives its colours to."""

from functools import cache
from html import escape

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

_FORMATTER: "HtmlFormatter[str]" = HtmlFormatter(nowrap=True)
_LONGEST = 20_000  # characters: colours are not worth the time beyond


def highlighted(code: str, language: str) -> str:
    """The inside of a `pre` element; a language that nobody knows has no colours."""
    lexer = _lexer(language.casefold()) if len(code) <= _LONGEST else None
    html = highlight(code, lexer, _FORMATTER) if lexer else escape(code, quote=False)
    return f"<code>{html}</code>"


@cache
def _lexer(language: str) -> Lexer | None:
    if not language:
        return None
    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None

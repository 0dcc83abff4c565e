"""Code blocks, with the marks that the engine's theme gives its colours to."""

from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from typing import Any

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES
from pygments.util import ClassNotFound

_LONGEST = 20_000  # characters: colours are not worth the time beyond


def highlighted(code: str, language: str) -> str:
    """The inside of a `pre` element; a language that nobody knows has no colours."""
    lexer = _lexer(language.casefold()) if len(code) <= _LONGEST else None
    html = "".join(_marked(lexer.get_tokens(code))) if lexer else escape(code, quote=False)
    return f"<code>{html}</code>"


def _marked(tokens: Iterable[tuple[Any, str]]) -> Iterator[str]:
    """Code in which what has one colour is marked as one, in each line anew."""
    mark = end = ""
    for kind, text in tokens:
        first, *lines = escape(text, quote=False).split("\n")
        ours = _mark(kind)
        if first:
            if ours != mark:
                yield end + ours
                mark, end = ours, "</span>" if ours else ""
            yield first
        for line in lines:
            yield f"{end}\n"
            mark = end = ""
            if line:
                yield ours + line
                mark, end = ours, "</span>" if ours else ""
    yield end


@cache
def _mark(kind: Any) -> str:  # noqa: ANN401  # it comes without a type that has a name
    name = _class(kind)
    return f'<span class="{name}">' if name else ""


def _class(kind: Any) -> str:  # noqa: ANN401
    """The class of what a lexer found: of a kind of its own, that of the wider one."""
    known: str | None = STANDARD_TYPES.get(kind)
    return _class(kind.parent) if known is None else known


@cache
def _lexer(language: str) -> Lexer | None:
    if not language:
        return None
    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None

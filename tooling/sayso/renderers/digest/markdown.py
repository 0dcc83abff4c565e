"""The digest as Markdown, for an issue or a message: what people wrote stays inert."""

from collections.abc import Iterator
from urllib.parse import quote

from sayso.inert import code, inert
from sayso.renderers.digest.digest import Digest, Part
from sayso.renderers.digest.line import Line
from sayso.renderers.digest.plain import quiet
from sayso.renderers.digest.sharing import rest, shared, whom

MARK = "<!-- sayso digest -->"
"""Stands first, does not show, and is how the issue is found again."""

QUIET_MARK = "<!-- sayso digest: quiet -->"
"""Stands first where nothing is told."""

_TITLE, _SAYS, _ASKS = 80, 160, 120


def markdown(digest: Digest, files_at: str = "", *, whole: bool = False) -> str:
    """The same lines as a list; titles lead to their files where `files_at` says where they are.

    It is an address that ends in a slash.
    """
    if not digest.parts:
        return f"{QUIET_MARK}\n\n{inert(quiet(digest))}\n"
    parts = [(one, one.lines) for one in digest.parts] if whole else shared(digest.parts)
    items = [item for part, lines in parts for item in _items(part, lines, files_at)]
    return "\n".join([MARK, "", *items]) + "\n"


def _items(part: Part, lines: tuple[Line, ...], files_at: str) -> Iterator[str]:
    left = rest(part, lines)
    for number, one in enumerate(lines):
        more = f"; {left}: {code(part.more)}" if left and number == len(lines) - 1 else ""
        yield f"- **{part.heading}** · {_line(part, one, files_at)}{more}"


def _line(part: Part, one: Line, files_at: str) -> str:
    title = inert(one.title, _TITLE)
    if files_at:
        title = f"[{title}]({files_at}{quote(one.path, errors='surrogateescape')})"
    asks = f" ({inert(whom(part, one), _ASKS)})" if one.asks else ""
    return f"{title}: {inert(one.says, _SAYS)}{asks}"

"""The digest as text for a terminal."""

from collections.abc import Iterator

from sayso.inert import clipped
from sayso.renderers.digest.digest import Digest, Part
from sayso.renderers.digest.line import Line
from sayso.renderers.digest.sharing import rest, shared, whom

_TITLE, _SAYS, _ASKS = 60, 110, 90
"""Characters; what is longer is cut, so that a line stays one."""


def quiet(digest: Digest) -> str:
    """The one line of a digest that has nothing to tell."""
    changed = f", and nothing changed since {clipped(digest.since, 40)}" if digest.since else ""
    return f"All quiet on {digest.day}: nothing waits for anybody{changed}."


def plain(digest: Digest, *, whole: bool = False) -> str:
    """A line for each thing, the name of its part before the first; one line if all is quiet."""
    if not digest.parts:
        return f"{quiet(digest)}\n"
    return "\n".join(_lines(digest, whole=whole)) + "\n"


def _lines(digest: Digest, *, whole: bool) -> Iterator[str]:
    parts = [(one, one.lines) for one in digest.parts] if whole else shared(digest.parts)
    width = max(len(part.heading) for part, _ in parts)
    for part, lines in parts:
        left = rest(part, lines)
        for number, one in enumerate(lines):
            heading = "" if number else part.heading
            more = f"; {left}: {part.more}" if left and number == len(lines) - 1 else ""
            yield f"{heading:<{width}}  {_line(part, one)}{more}"


def _line(part: Part, one: Line) -> str:
    asks = f" ({clipped(whom(part, one), _ASKS)})" if one.asks else ""
    return f"{clipped(one.title, _TITLE)}: {clipped(one.says, _SAYS)}{asks}"

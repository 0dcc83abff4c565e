"""How the parts of a digest share a dozen lines."""

from collections.abc import Iterator, Sequence

from sayso.renderers.digest.digest import Part
from sayso.renderers.digest.line import Line

MOST = 12
"""Lines of a digest in all: as many as somebody reads who did not ask for it."""


MOST_CHANGES = 5
"""Lines of what changed: it needs nobody, and so it takes no more room than this."""


def shared(parts: Sequence[Part], most: int = MOST) -> list[tuple[Part, tuple[Line, ...]]]:
    """Each part with the lines it may show: one first, then one more in turn while there is room.

    So no part hides another, however long it is. There are fewer parts than lines.
    """
    counts = [1] * len(parts)
    room = most - len(parts)
    for index in _turns(parts):
        if room <= 0:
            break
        counts[index] += 1
        room -= 1
    return [(part, part.lines[:count]) for part, count in zip(parts, counts, strict=True)]


def _turns(parts: Sequence[Part]) -> Iterator[int]:
    """Which part may show one more line, again and again until all show what they may."""
    most = [min(len(one.lines), _most(one)) for one in parts]
    for shown in range(1, max(most, default=0)):
        yield from (index for index, number in enumerate(most) if number > shown)


def _most(part: Part) -> int:
    return MOST_CHANGES if part.name == "changed" else MOST


def rest(part: Part, shown: Sequence[Line]) -> str:
    """What to say of the lines of a part that are not shown; empty where all are."""
    left = len(part.lines) - len(shown)
    return f"and {left} more" if left else ""


def whom(part: Part, line: Line) -> str:
    """Whom to ask about a line; who has something is named, who may find somebody is asked."""
    finds_somebody = part.name in {"nobody-has-this", "until-someone-is-back"}
    return f"ask {line.asks}" if finds_somebody and line.asks else line.asks

"""How the parts of a digest share a dozen lines."""

from collections.abc import Iterator, Sequence

from sayso.renderers.digest.digest import Part
from sayso.renderers.digest.line import Line

MOST = 12
"""Lines of a digest in all: as many as somebody reads who did not ask for it."""


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
    """Which part may show one more line, again and again until all show all."""
    longest = max((len(part.lines) for part in parts), default=0)
    for shown in range(1, longest):
        yield from (index for index, part in enumerate(parts) if len(part.lines) > shown)


def rest(part: Part, shown: Sequence[Line]) -> str:
    """What to say of the lines of a part that are not shown; empty where all are."""
    left = len(part.lines) - len(shown)
    return f"and {left} more" if left else ""

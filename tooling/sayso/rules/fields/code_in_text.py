"""Which offsets of a text are inside code, asked about many at a time."""

import re
from collections.abc import Iterator

from sayso.body import Stretches
from sayso.diagnostics import Span

_LONGEST = 10_000
"""Characters; nobody has written a longer line by hand."""


def line_around(text: str, span: Span) -> Span | None:
    """The line that a stretch stands on, None where it is too long to have been written."""
    least, most = max(span.start - _LONGEST, 0), min(span.end + _LONGEST, len(text))
    begin, end = text.rfind("\n", least, span.start), text.find("\n", span.end, most)
    if (begin == -1 and least) or (end == -1 and most < len(text)):
        return None
    return Span(begin + 1 if begin != -1 else 0, end if end != -1 else len(text))


class CodeInLines:
    """The code between backticks, looked for in the lines that are asked about."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[int, Stretches] = {}

    def __contains__(self, offset: int) -> bool:
        line = line_around(self._text, Span(offset, offset))
        if line is None:
            return True
        if line.start not in self._known:
            self._known[line.start] = Stretches(_code(self._text, line))
        return offset in self._known[line.start]


def _code(text: str, line: Span) -> Iterator[Span]:
    """What stands between two runs of as many backticks, from left to right."""
    runs = [one.span() for one in _TICKS.finditer(text, line.start, line.end)]
    reached = line.start
    for index, (start, end) in enumerate(runs):
        later = (runs[number] for number in range(index + 1, len(runs)))
        close = (one for one in later if one[1] - one[0] == end - start)
        last = next(close, None) if start >= reached else None
        if last is not None:
            reached = last[1]
            yield Span(start, last[1])


_TICKS = re.compile("`+")

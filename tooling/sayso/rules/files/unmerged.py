"""Marks of an unfinished merge, and what is found in files that bear none."""

import re
from collections.abc import Iterator

from sayso.body import code_blocks
from sayso.diagnostics import Finding, Span
from sayso.model import Log
from sayso.rule import told
from sayso.source import Source

_OPENING = re.compile(r"^<{7}(?: [^\n]*)?$", re.MULTILINE)
_MIDDLE = re.compile(r"^={7}\r?$", re.MULTILINE)
_CLOSING = re.compile(r"^>{7}(?: [^\n]*)?$", re.MULTILINE)


def conflict(source: Source) -> tuple[Span, Span | None] | None:
    """The first line that a merge has left in a file, and where that conflict ends."""
    text = source.text
    # Single letters are found many times faster than words.
    if ("<" not in text or "<<<<<<<" not in text) and (">" not in text or ">>>>>>>" not in text):
        return None
    hidden = list(code_blocks(text, source.body_start)) if source.readable else []
    marks = [mark for mark in _marks(text) if not any(_holds(block, mark) for block in hidden)]
    return (marks[0], marks[1] if len(marks) > 1 else None) if marks else None


def told_of_unmerged(log: Log, name: str) -> Iterator[Finding]:
    """What loading found under a rule's name, save where a merge is the cause of it all."""
    for finding in told(log, name):
        if conflict(log.sources[finding.place.path]) is None:
            yield finding


def _marks(text: str) -> list[Span]:
    """The opening line, if there is one, and the closing line after it."""
    opening = _OPENING.search(text)
    middle = _MIDDLE.search(text, opening.end() if opening else 0)
    closing = _CLOSING.search(text, middle.end()) if middle else None
    return [_line(text, mark.start()) for mark in (opening, closing) if mark]


def _line(text: str, start: int) -> Span:
    end = text.find("\n", start)
    return Span(start, len(text[start : end if end != -1 else len(text)].rstrip()) + start)


def _holds(block: Span, mark: Span) -> bool:
    return block.start <= mark.start < block.end

"""All errors of a text of YAML, though its parser gives up at the first."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.diagnostics import Span
from sayso.rules.files.yaml_causes import Cause, cause_of, first_error
from sayso.text import Edit, apply_edits

MOST, FEW, LONG = 50, 8, 1 << 14
"""Errors of one file that are told at once, and those of a long one, by its letters."""


def causes(text: str) -> Iterator[Cause]:
    """One cause after the other, each found after the one before was mended in thought.

    Offsets are those of the text as given; what would touch an earlier mend waits.
    """
    now, made = text, list[Edit]()
    while len(made) < (MOST if len(text) < LONG else FEW):
        offset = first_error(now)
        cause = None if offset is None else cause_of(now, offset)
        told = cause and _as_given(cause, made)
        if cause is None or told is None:
            return
        yield told
        if cause.mend is None:
            return
        now = apply_edits(now, [cause.mend])
        made.append(cause.mend)


def _as_given(cause: Cause, made: list[Edit]) -> Cause | None:
    """A cause in offsets of the text as given; None where only a mend has written its place."""
    mend = cause.mend
    offsets = [cause.span.start, cause.span.end, *((mend.start, mend.end) if mend else ())]
    given = [_back(offset, made) for offset in offsets]
    known = [offset for offset in given if offset is not None]
    if len(known) < len(given):
        return None
    start, end, *stretch = known
    moved = Edit(stretch[0], stretch[1], mend.text) if mend else None
    return replace(cause, span=Span(start, end), mend=moved)


def _back(offset: int, made: list[Edit]) -> int | None:
    for edit in reversed(made):
        if edit.start <= offset < edit.start + len(edit.text):
            return None
        if offset > edit.start:
            offset += edit.end - edit.start - len(edit.text)
    return offset

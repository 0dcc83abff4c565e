"""Regions of SARIF: lines and columns that take no notice of a byte-order mark."""

from base64 import b64encode
from typing import Any

from sayso.diagnostics import Position
from sayso.source import Source
from sayso.text import BYTE_ORDER_MARK, Edit


def region(start: Position, end: Position, source: Source | None) -> dict[str, int]:
    """A stretch of text from its first character to the one behind it."""
    marked = source is not None and source.text.startswith(BYTE_ORDER_MARK)
    return {
        "startLine": start.line,
        "startColumn": _column(start, marked=marked),
        "endLine": end.line,
        "endColumn": _column(end, marked=marked),
    }


def replacement(edit: Edit, source: Source) -> dict[str, Any]:
    """An edit; in bytes where it touches a byte-order mark, which no line and column can name."""
    if edit.start == 0 and source.text.startswith(BYTE_ORDER_MARK):
        deleted = {"byteOffset": 0, "byteLength": len(source.text[: edit.end].encode())}
        inserted = {"binary": b64encode(edit.text.encode()).decode("ascii")}
        return {"deletedRegion": deleted, "insertedContent": inserted}
    position = source.lines.position
    return {
        "deletedRegion": region(position(edit.start), position(edit.end), source),
        "insertedContent": {"text": edit.text},
    }


def _column(position: Position, *, marked: bool) -> int:
    shift = 1 if marked and position.line == 1 else 0
    return max(position.column - shift, 1)

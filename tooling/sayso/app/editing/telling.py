"""An edit as programs read it; the shape is `schemas/edit.json`."""

from typing import Any

from sayso.app.editing.plan import Edited


def as_object(edited: Edited) -> dict[str, Any]:
    """What was written, in plain values."""
    return {
        "written": edited.written,
        "files": [
            {
                "path": one.path,
                "before": one.was or (None if one.before is None else one.path),
                "changes": list(one.said),
                "patch": one.diff,
            }
            for one in edited.files
        ],
        "found": [
            {
                "code": one.code,
                "severity": one.severity.word,
                "path": one.where.path,
                "line": one.where.start.line,
                "message": one.message,
            }
            for one in edited.found
        ],
        "next": list(edited.then),
    }

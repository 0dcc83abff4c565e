"""The digest under the schema `digest.json`."""

from typing import Any

from sayso import __version__
from sayso.renderers.digest.digest import Digest
from sayso.renderers.digest.line import Line


def as_object(digest: Digest, folder: str = "") -> dict[str, Any]:
    """All that the digest tells, with paths that begin with a folder."""
    return {
        "version": __version__,
        "day": digest.day.isoformat(),
        "since": digest.since or None,
        "parts": [
            {
                "part": part.name,
                "heading": part.heading,
                "lines": [_line(one, folder) for one in part.lines],
            }
            for part in digest.parts
        ],
    }


def _line(one: Line, folder: str) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "id": one.id,
        "path": folder + one.path,
        "title": one.title,
        "says": one.says,
        "asks": one.asks or None,
        "person": one.person or None,
        "day": one.day.isoformat() if one.day else None,
    }

"""What a fix does to the files of a report, for formats that carry fixes."""

from collections.abc import Mapping
from itertools import groupby

from sayso.diagnostics import Fix
from sayso.fixes import edits_of
from sayso.source import Source
from sayso.text import Edit
from sayso.writing import has_conflict


def edits_by_path(fix: Fix | None, sources: Mapping[str, Source]) -> dict[str, list[Edit]]:
    """The edits of a fix by path, in the order of the text; none where `sayso fix` makes none.

    Edits at one point become one edit, so that it does not matter in which order they are made.
    """
    edits = edits_of(fix, sources) if fix is not None else None
    if not edits or any(_in_conflict(sources[path]) for path, _ in edits):
        return {}
    ordered = sorted(edits)
    return {
        path: [_as_one(list(alike)) for _, alike in groupby(of_path, lambda one: one.start)]
        for path, of_path in (
            (path, [edit for _, edit in pairs])
            for path, pairs in groupby(ordered, lambda pair: pair[0])
        )
    }


def _as_one(edits: list[Edit]) -> Edit:
    """Edits at one point as `apply_edits` makes them: what is put in first, then the rest."""
    end = max(edit.end for edit in edits)
    return Edit(edits[0].start, end, "".join(edit.text for edit in edits))


def _in_conflict(source: Source) -> bool:
    return has_conflict(source.text.encode("utf-8", "surrogatepass"))

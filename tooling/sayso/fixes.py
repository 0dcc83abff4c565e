"""From fixes to edits, and from edits to files: those that do not touch each other, in order."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sayso.diagnostics import Fix
from sayso.placing import place_change
from sayso.source import Source
from sayso.text import Edit, apply_edits


def apply_fixes(fixes: Iterable[Fix], sources: Mapping[str, Source]) -> dict[str, str]:
    """The new text of every file that the fixes change.

    A fix is made whole or not at all; one that touches an earlier one waits for the next
    round.
    """
    chosen: defaultdict[str, list[Edit]] = defaultdict(list)
    for fix in fixes:
        edits = edits_of(fix, sources)
        if edits is not None and not any(
            edit.touches(other) for path, edit in edits for other in chosen[path]
        ):
            for path, edit in edits:
                chosen[path].append(edit)
    return {path: apply_edits(sources[path].text, edits) for path, edits in chosen.items() if edits}


def edits_of(fix: Fix, sources: Mapping[str, Source]) -> list[tuple[str, Edit]] | None:
    """The edits of a fix by path; None where one of its places is not there to be changed."""
    found = []
    for change in fix.changes:
        source = sources.get(change.path)
        edit = None if source is None else place_change(source, change)
        if edit is None:
            return None
        found.append((change.path, edit))
    return found

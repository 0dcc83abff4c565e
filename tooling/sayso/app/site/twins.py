"""Pages that would overwrite each other."""

from collections.abc import Sequence
from pathlib import Path

from sayso.artifact import Artifact, Copy
from sayso.errors import UserError


def refuse_twins(derived: Sequence[Artifact | Copy], work: Path) -> None:
    """No path comes twice, not even in other letters where the disk makes no difference."""
    blind = ignores_case(work)
    known = dict[str, Artifact | Copy]()
    for one in derived:
        other = known.setdefault(one.path.casefold() if blind else one.path, one)
        if other is one:
            continue
        if other.path == one.path:
            raise UserError(f"the log has a page {one.path} itself", "give the other a new name")
        raise UserError(
            f"this disk takes {other.path} and {one.path} for one file",
            "give one of them a new name",
        )


def ignores_case(folder: Path) -> bool:
    """Whether a folder's disk takes names that differ in capital letters for one."""
    return (folder / ".GITIGNORE").exists()

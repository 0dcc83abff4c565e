"""What git tells of the time around a base, read when a rule asks."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from sayso import lineage
from sayso.base import Base
from sayso.intake import take
from sayso.lineage import Step
from sayso.model import Elsewhere, Versions
from sayso.source import File
from sayso.workspace import FOLDERS


class GitAnnals:
    """The history around a base, each stretch of it read once and only where it is wanted."""

    def __init__(self, root: Path, base: Base) -> None:
        self._root, self._base = root, base

    def up_to_base(self, paths: Sequence[str]) -> Versions:
        return _records(lineage.versions(self._root, self._until, paths)) if paths else {}

    def since_base(self, paths: Sequence[str]) -> Versions:
        return _records(lineage.versions(self._root, self._since, paths)) if paths else {}

    def elsewhere(self) -> Sequence[Elsewhere]:
        found = lineage.elsewhere(self._root, "decisions", self._base.tip)
        return [
            Elsewhere(path, f"`{self._base.named if branch == self._base.tip else branch}`")
            for branch, files in found.items()
            for path in files
        ]

    @cached_property
    def _until(self) -> list[Step]:
        return lineage.steps(self._root, self._base.commit, FOLDERS)

    @cached_property
    def _since(self) -> list[Step]:
        return lineage.steps(self._root, f"{self._base.commit}..HEAD", FOLDERS)


def _records(found: Mapping[str, Sequence[File]]) -> Versions:
    """The records that versions of files hold; one that is none is left out."""
    return {
        path: [record for file in files if (record := take(file).record) is not None]
        for path, files in found.items()
    }

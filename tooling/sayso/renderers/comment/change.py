"""What a pull request does, as far as the log can tell."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.diagnostics import Diagnostic
from sayso.model import Decision, Log


@dataclass(frozen=True, slots=True)
class Altered:
    """A decision that is new, changed or removed: as it is now, and as it was."""

    now: Decision | None
    was: Decision | None

    @property
    def decision(self) -> Decision:
        found = self.now or self.was
        assert found is not None, "a decision that was never there was not altered"  # noqa: S101
        return found


@dataclass(frozen=True, slots=True)
class Change:
    """A log with what is different since a base: decisions, paths, findings.

    Paths are relative to the log's root, those of files that are gone among them.
    """

    log: Log
    altered: Sequence[Altered]
    paths: Sequence[str]
    new: Sequence[Diagnostic] = ()
    fixed: int = 0


@dataclass(frozen=True, slots=True)
class Manner:
    """How a comment is written.

    `folder` is where the log lies in its repository, with a slash at the end; `files_at` the
    address below which the repository's files are shown, empty for no links; `mention`
    whether names of GitHub call the people they belong to.
    """

    folder: str = ""
    files_at: str = ""
    mention: bool = False

"""What a command wants to change, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import unified_diff

from sayso.diagnostics import Change, Diagnostic
from sayso.model import Log


@dataclass(frozen=True, slots=True)
class Plan:
    """Changes to files, whole new files by path, paths that become others.

    `then` are the commands that are useful next, or words about them. `owed` are the codes of
    rules by which it may leave errors behind, since only a person can answer what they ask.
    """

    changes: tuple[Change, ...] = ()
    new: Mapping[str, str] = field(default_factory=dict)
    moves: Mapping[str, str] = field(default_factory=dict)
    then: tuple[str, ...] = ()
    owed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file as it was and as it is, with what changed in the words of the log.

    `before` is None for a new file; `was` is the path before where it was renamed.
    """

    path: str
    before: str | None
    after: str
    said: tuple[str, ...] = ()
    was: str = ""

    @property
    def diff(self) -> str:
        """What changed, as a patch."""
        old = "/dev/null" if self.before is None else f"a/{self.was or self.path}"
        lines = unified_diff(
            (self.before or "").splitlines(keepends=True),
            self.after.splitlines(keepends=True),
            old,
            f"b/{self.path}",
        )
        return "".join(
            line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
            for line in lines
        )


@dataclass(frozen=True, slots=True)
class Edited:
    """What an edit came to, file by file, and the log that it makes.

    `found` is what the check finds in these files now and did not find before; `written` is
    false where all was only tried.
    """

    files: tuple[Rewritten, ...]
    log: Log
    found: tuple[Diagnostic, ...] = ()
    then: tuple[str, ...] = ()
    written: bool = True

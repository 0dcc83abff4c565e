"""The repository around a log, as rules and renderers may ask about it."""

from collections.abc import Sequence
from typing import Protocol

from sayso.data_classes import dataclass


@dataclass(frozen=True)
class Mention:
    """A word found in a file of the repository outside the log.

    Line and column count from 1, the column in bytes.
    """

    path: str
    line: int
    column: int
    word: str


class Tree(Protocol):
    """The repository around the log, as far as rules and renderers may ask about it.

    Paths are relative to the log's root, with forward slashes, and may lead above it.
    """

    def exists(self, path: str) -> bool:
        """Whether a file or folder is there."""

    def files(self) -> Sequence[str]:
        """The repository's files below the log's root, ignored ones left out, sorted."""

    def text(self, path: str) -> str | None:
        """The text of a file, None where there is none or it is not UTF-8."""

    def mentions(self, pattern: str) -> Sequence[Mention]:
        """Where an extended regular expression matches outside the records of the log."""

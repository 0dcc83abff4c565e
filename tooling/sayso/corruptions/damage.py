"""What is done to a copy of a log so that a rule has something to find."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sayso.model import Log

Texts = Mapping[str, str | bytes]
"""New texts of files by path."""


@dataclass(frozen=True, slots=True)
class Damage:
    """New texts of a log's files by path, of files around it, or another day to read it on.

    `versions` are the texts that files had up to the base, the oldest first, for rules that
    compare with it; `elsewhere` are paths on another branch.
    """

    files: Texts = field(default_factory=dict)
    around: Mapping[str, str] = field(default_factory=dict)
    today: date | None = None
    versions: Sequence[Texts] = ()
    elsewhere: Sequence[str] = ()


Corruption = Callable[[Log], Iterator[Damage]]
"""Ways to break one rule with what a log holds; the first that shows is enough."""


class LackingError(Exception):
    """A log holds nothing that a rule could be broken with; says what is missing."""

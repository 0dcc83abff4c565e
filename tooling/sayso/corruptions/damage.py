"""What is done to a copy of a log so that a rule has something to find."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from sayso.model import Log


@dataclass(frozen=True, slots=True)
class Damage:
    """New texts of a log's files by path, of files around it, or another day to read it on.

    `before` are the texts that the files had at the base, for rules that compare with it.
    """

    files: Mapping[str, str | bytes] = field(default_factory=dict)
    around: Mapping[str, str] = field(default_factory=dict)
    today: date | None = None
    before: Mapping[str, str | bytes] | None = None


Corruption = Callable[[Log], Iterator[Damage]]
"""Ways to break one rule with what a log holds; the first that shows is enough."""


class LackingError(Exception):
    """A log holds nothing that a rule could be broken with; says what is missing."""

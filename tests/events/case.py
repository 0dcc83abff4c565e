"""One change of a log, and what is told of it."""

from dataclasses import dataclass

from tests.events.happening import Files


@dataclass(frozen=True)
class Case:
    """Something that happened between two states of a log."""

    name: str
    before: Files
    after: Files
    told: tuple[str, ...]

"""Decisions that hold next to nothing: texts lie on a shelf, fields are packed.

For work that goes on for long with a large log, in several processes at once. What is asked of
one is read again, and let go of before the next process begins.
"""

import marshal
from typing import Any, Protocol

from sayso.model.decision import Decision
from sayso.source import Source

Place = tuple[int, int]


class Shelf(Protocol):
    """Where texts lie."""

    unpacked: list[tuple[dict[str, Any], str]]
    """What holds something that was asked for, and its name there; it may go at any time."""

    def put(self, text: str) -> Place:
        """Lays a text down; gives its place."""

    def text(self, place: Place) -> str:
        """The text at a place."""


class LeanSource(Source):
    """A source whose text and values are read when they are asked for."""

    def __init__(self, whole: Source, shelf: Shelf) -> None:
        this = self.__dict__
        this["path"] = whole.path
        this["troubles"] = whole.troubles
        this["yaml"] = whole.yaml
        this["body_start"] = whole.body_start
        this["readable"] = whole.readable
        this["shelf"] = shelf
        this["place"] = shelf.put(whole.text)
        this["packed"] = marshal.dumps(dict[str, Any](whole.values))

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # text or fields
        """Only what is not at hand is asked of this."""
        this = self.__dict__
        if name == "text":
            # Texts that come and go would leave gaps behind.
            return this["shelf"].text(this["place"])
        if name != "values":
            raise AttributeError(name)
        found = this["values"] = marshal.loads(this["packed"])  # noqa: S302  # packed above
        this["shelf"].unpacked.append((this, name))
        return found


class LeanDecision(Decision):
    """A decision whose fields are those of a lean source."""

    def __init__(self, whole: Decision, shelf: Shelf) -> None:
        this = self.__dict__
        this["id"] = whole.id
        this["source"] = LeanSource(whole.source, shelf)
        this["excused"] = whole.excused
        this["path"] = whole.path
        this["status"] = whole.status

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # fields
        this = self.__dict__
        if name != "values":
            raise AttributeError(name)
        source: LeanSource = this["source"]
        found = this["values"] = source.values
        source.shelf.unpacked.append((this, "values"))
        return found

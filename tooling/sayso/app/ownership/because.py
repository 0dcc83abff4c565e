"""The line of a file that says so."""

from dataclasses import dataclass
from typing import Any

from sayso.diagnostics import Place
from sayso.model import Log


@dataclass(frozen=True, slots=True)
class Because:
    """A file, a line of it, and what it says: a pattern, or who owns a record."""

    file: str
    line: int
    says: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} `{self.says}`"

    def as_object(self) -> dict[str, Any]:
        return {"file": self.file, "line": self.line, "says": self.says}


def because(log: Log, place: Place, says: str) -> Because:
    """What is said at a place, with the line it is said on."""
    return Because(place.path, log.source(place.path).locate(place).start.line, says)

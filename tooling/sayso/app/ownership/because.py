"""The line of a file that says so."""

import re
from typing import Any

from sayso.data_classes import dataclass
from sayso.diagnostics import Place
from sayso.model import Log
from sayso.source import Source


@dataclass(frozen=True)
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
    source = log.source(place.path)
    line = _line_at_sight(source, place, says) or source.locate(place).start.line
    return Because(place.path, line, says)


def _line_at_sight(source: Source, place: Place, says: str) -> int | None:
    """The line of words that stand once in a file, below their key; None where it takes more.

    Composing the YAML of a thousand records for the lines of their patterns would take as long
    as reading them.
    """
    text, start, end = source.text, source.yaml.start, source.yaml.end
    at = text.find(says, start, end)
    if at == -1 or text.find(says, at + 1, end) != -1:
        return None
    key = text.rfind(f"\n{place.route[0]}:", 0, at)
    if key == -1 or _OTHER_KEY.search(text, key + 1 + len(str(place.route[0])), at):
        return None
    return text.count("\n", 0, at) + 1


_OTHER_KEY = re.compile(r"\n[^\s#-]")

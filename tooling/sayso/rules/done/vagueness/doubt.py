"""What the lint asks of a line."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["escape", "open-list", "quality", "quantity", "direction", "effort", "shared-mind"]

KINDS: tuple[Kind, ...] = (
    "escape",
    "open-list",
    "quality",
    "quantity",
    "direction",
    "effort",
    "shared-mind",
)
"""The kinds of doubt, the strongest first."""

_ASKS: dict[Kind, str] = {
    "escape": "who says when that is, and how would one see it?",
    "open-list": "what else is on the list?",
    "quality": "how would someone else check this?",
    "quantity": "which ones, or how many?",
    "direction": "from where to where?",
    "effort": "what will be there in the end?",
    "shared-mind": "what would one see or hear?",
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question about a word of a line, with an example of a line that answers it."""

    kind: Kind
    word: str
    example: str

    @property
    def question(self) -> str:
        return f"{_ASKS[self.kind]} For instance: {self.example}"

    @property
    def rank(self) -> int:
        return KINDS.index(self.kind)

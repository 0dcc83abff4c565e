"""How a change of a text can read."""

from dataclasses import dataclass
from typing import Literal

Reason = Literal["number", "negation", "modal", "quantity", "removed", "added", "reworded"]


@dataclass(frozen=True, slots=True)
class Editorial:
    """A change after which a text says what it said."""


@dataclass(frozen=True, slots=True)
class Normative:
    """A change of what a text says: the first reason to think so, and the words it is about."""

    reason: Reason
    was: str
    now: str

    @property
    def told(self) -> str:
        """The change in words."""
        if self.was and self.now:
            return f"`{self.was}` became `{self.now}`"
        return f"`{self.was}` is gone" if self.was else f"`{self.now}` is new"


Reading = Editorial | Normative

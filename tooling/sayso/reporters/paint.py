"""Colours of a terminal, or none."""

from dataclasses import dataclass

BOLD = "\x1b[1m"
RED = "\x1b[31m"
GREEN = "\x1b[32m"
YELLOW = "\x1b[33m"
BLUE = "\x1b[34m"
CYAN = "\x1b[36m"
_PLAIN = "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Paint:
    """Puts colour around text where it is on."""

    on: bool

    def __call__(self, text: str, tone: str) -> str:
        return f"{tone}{text}{_PLAIN}" if self.on and text else text

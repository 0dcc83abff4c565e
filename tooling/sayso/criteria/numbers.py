"""Numbers as people write them in criteria: `1,200`, `99.5%`, `$3`, `unknown`."""

import re
from dataclasses import dataclass
from typing import Literal

from sayso.model import Criterion

_NUMBER = re.compile(r"([^\d+-]*)([+-]?\d[\d,_ ]*(?:\.\d+)?)([^\d]*)")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:[, _]\d{3})+(?:\.\d+)?")
_GAP = re.compile(r"[, _]")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Number:
    """A number, and what it is a number of as far as that is written beside it."""

    value: float
    unit: str

    def comparable(self, other: "Number") -> bool:
        """Whether two numbers count the same; a percent sign is often left out."""
        return self.unit.strip("%") == other.unit.strip("%")


def number(text: str | None) -> Number | None:
    """The number that a text is; None for `unknown`, for words, and for several numbers."""
    found = _NUMBER.fullmatch(text.strip()) if text and len(text) <= _LONGEST else None
    if found is None:
        return None
    digits = found.group(2).strip()
    plain = _GAP.sub("", digits) if _THOUSANDS.fullmatch(digits) else digits.replace(",", ".")
    try:
        return Number(float(plain), f"{found.group(1)}{found.group(3)}".strip().casefold())
    except ValueError:
        return None


def progress(criterion: Criterion) -> Literal["reached", "short"] | None:
    """Whether `now` has come to `to`, seen from `from`; None where that cannot be told."""
    now, target = number(criterion.now), number(criterion.target)
    if now is None or target is None or not now.comparable(target):
        return "reached" if criterion.now and criterion.now == criterion.target else None
    if now.value == target.value:
        return "reached"
    start = number(criterion.start)
    if start is None or start.value == target.value or not start.comparable(target):
        return None
    rising = start.value < target.value
    return "reached" if (now.value > target.value) == rising else "short"


def unchanged(criterion: Criterion) -> bool:
    """Whether `from` and `to` are the same."""
    start, target = number(criterion.start), number(criterion.target)
    if start is None or target is None:
        return False
    return start.comparable(target) and start.value == target.value


def falls_short(criterion: Criterion) -> bool:
    """Whether a line has a number to come to, and has neither come to it nor says so."""
    if criterion.target is None or criterion.met_on is not None:
        return False
    return criterion.now is None or progress(criterion) == "short"

"""Whether a line of `done-when` asks for less than it did."""

import re
from dataclasses import dataclass
from typing import Literal

from sayso.criteria.numbers import number
from sayso.model import Criterion
from sayso.rewording import Editorial, plain_words, read_change
from sayso.rewording.kinds import DIGITS

Way = Literal["at-least", "at-most"]

_FIRM = {"must": 2, "shall": 2, "will": 2, "required": 2, "mandatory": 2, "always": 2}
_MODALS = (
    _FIRM
    | {"should": 1, "recommended": 1, "usually": 1, "mostly": 1}
    | dict.fromkeys(("may", "might", "could", "can", "optional", "sometimes"), 0)
)
_WHOLE = {"all": 2, "every": 2, "each": 2, "both": 2, "most": 1, "several": 0, "some": 0, "half": 0,
          "any": 0, "few": 0}  # fmt: skip

_DAY = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?\b")
_FIGURE = re.compile(r"(?<![\w.])[-+]?\d+(?:,\d{3})*(?:\.\d+)?")
_NUMERALS = "|".join(word for word, digits in DIGITS.items() if digits.isdecimal())
_SPELLED = re.compile(rf"\b(?:{_NUMERALS})\b", re.IGNORECASE)
_AT_MOST = re.compile(
    r"(?:\bat most|\bno more than|\bnot more than|\bless than|\bfewer than|\bup to|\bunder|\bbelow"
    r"|\bwithin|\bmax(?:imum)?(?: of)?|\bnot exceed(?:ing)?|<=?|\u2264)\s*[$\u20ac\u00a3]?$",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"(?:\bat least|\bno (?:less|fewer) than|\bmore than|\bover|\babove|\bmin(?:imum)?(?: of)?"
    r"|\bfor(?: the (?:last|next))?|\ball|\bevery|>=?|\u2265)\s*[$\u20ac\u00a3]?$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\s*(?:ms|s|secs?|seconds?|mins?|minutes?|h|hours?|days?|weeks?)\b", re.IGNORECASE
)
_IN = re.compile(r"\bin\s*$", re.IGNORECASE)
_OR_MORE = re.compile(r"\s*%?(?:\s+\w+)?\s+or (?:more|better|longer)\b", re.IGNORECASE)
_OR_LESS = re.compile(r"\s*%?(?:\s+\w+)?\s+or (?:less|fewer|faster|sooner)\b", re.IGNORECASE)
_PERCENT = re.compile(r"\s*(?:%|percent\b|per cent\b)", re.IGNORECASE)
_MOST = 50
"""Percent; a share above it is rarely one of failures."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a line, and which way it binds as far as the line says."""

    shown: str
    value: float
    way: Way | None


def eased(old: Criterion, new: Criterion) -> str:
    """How a line asks for less, in words; empty where it does not, or nobody can tell."""
    return (
        _target(old, new)
        or _rank(old.text, new.text, _MODALS)
        or _figures(old.text, new.text)
        or _rank(old.text, new.text, _WHOLE)
    )


def _target(old: Criterion, new: Criterion) -> str:
    if old.target is None:
        return ""
    if new.target is None:
        kept = old.target in new.text
        return "" if kept else f"`to: {old.target}` is gone"
    before, after = number(old.target), number(new.target)
    start = number(new.start) or number(old.start)
    if before is None or after is None or start is None or before.value == after.value:
        return ""
    if not before.comparable(after) or not start.comparable(before):
        return ""
    nearer = (
        after.value < before.value if start.value < before.value else after.value > before.value
    )
    return f"`to` `{old.target}` became `{new.target}`" if nearer else ""


def _rank(before: str, after: str, ranks: dict[str, int]) -> str:
    """The first strong word that is gone where a weaker one has come."""
    was, now = plain_words(before), plain_words(after)
    gone = [one for one in was if one in ranks and one not in now]
    come = [one for one in now if one in ranks and one not in was]
    for strong in gone:
        for weak in come:
            if ranks[weak] < ranks[strong]:
                return f"`{strong}` became `{weak}`"
    return ""


def _figures(before: str, after: str) -> str:
    if isinstance(read_change(before, after), Editorial):
        return ""
    was, now = figures(before), figures(after)
    if len(now) < len(was):
        left = [one.value for one in now]
        return next((f"`{one.shown}` is gone" for one in was if one.value not in left), "")
    if len(now) > len(was):
        return ""
    for old, new in zip(was, now, strict=True):
        if old.way == new.way and _less(old, new):
            return f"`{old.shown}` became `{new.shown}`"
    return ""


def _less(old: Figure, new: Figure) -> bool:
    if old.way == "at-least":
        return new.value < old.value
    return old.way == "at-most" and new.value > old.value


def figures(line: str) -> list[Figure]:
    """The numbers of a line, days of the calendar aside."""
    text = _SPELLED.sub(lambda found: DIGITS[found.group().casefold()], _DAY.sub("", line))
    return [_figure(text, match) for match in _FIGURE.finditer(text)]


def _figure(text: str, match: re.Match[str]) -> Figure:
    value = float(match.group().replace(",", ""))
    return Figure(match.group(), value, _way(text[: match.start()], text[match.end() :], value))


def _way(before: str, after: str, value: float) -> Way | None:
    if _AT_MOST.search(before) or _OR_LESS.match(after):
        return "at-most"
    if _AT_LEAST.search(before) or _OR_MORE.match(after):
        return "at-least"
    if _IN.search(before):
        return "at-most" if _TIME.match(after) else None
    return "at-least" if value > _MOST and _PERCENT.match(after) else None

"""Which stretch of time somebody asks about: two revisions, two days, or so many weeks."""

import re
from dataclasses import dataclass
from datetime import date

from sayso.errors import UserError

_AGO = re.compile(r"(\d{1,4})([dw])")
_DAYS = {"d": 1, "w": 7}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Mark:
    """One end of a stretch: a day, or a revision."""

    text: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time; without a last mark it leads to the files as they are on the disk."""

    first: Mark
    last: Mark | None = None


def last_week(today: date) -> Span:
    """The seven days before today, and today."""
    return Span(_mark("1w", today))


def span_of(text: str, today: date) -> Span:
    """The stretch that a text names: `A..B`, `A..`, `A`; each a revision, a day or `2w` for ago.

    `A..` leads to the last commit, `A` alone to the disk. A `UserError` where it makes no sense.
    """
    if "..." in text:
        raise UserError(f"`{text}` has three dots", f"`{text.replace('...', '..')}`")
    first, dots, last = text.partition("..")
    if not first:
        raise UserError(f"`{text}` does not say where to begin", "`1w..`, or `main..HEAD`")
    span = Span(_mark(first, today), _mark(last or "HEAD", today) if dots else None)
    _in_order(span)
    return span


def _mark(text: str, today: date) -> Mark:
    ago = _AGO.fullmatch(text)
    if ago:
        days = int(ago.group(1)) * _DAYS[ago.group(2)]
        day = date.fromordinal(max(1, today.toordinal() - days))
        return Mark(day.isoformat(), day)
    if not _DAY.fullmatch(text):
        return Mark(text)
    try:
        return Mark(text, date.fromisoformat(text))
    except ValueError as error:
        raise UserError(f"`{text}` is no day of the calendar", "look at its month") from error


def _in_order(span: Span) -> None:
    first, last = span.first, span.last
    if last and first.day and last.day and last.day < first.day:
        raise UserError(f"{last.text} comes before {first.text}", f"`{last.text}..{first.text}`")

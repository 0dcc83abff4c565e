"""The days that a person may have meant by a date that is not written as YYYY-MM-DD."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

_YEAR_FIRST = re.compile(r"([0-9]{4})([-/. ])([0-9]{1,2})\2([0-9]{1,2})")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{1,2}:[0-9]{2}[0-9:.]*(?:Z|[-+][0-9:]+)?"
)
_DOTTED = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/])([0-9]{1,2})\2([0-9]{4})")
_DAY_OF_MONTH = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|\.)?[ -]([A-Za-z]{3,9})\.?,?[ -]([0-9]{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")

_LONGEST = 40

_MONTHS = {
    **{name.casefold(): number for number, name in enumerate(calendar.month_name) if name},
    **{name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name},
    "sept": 9,
}


def readings(text: str) -> tuple[date, ...]:
    """The days that a text may mean, in order; two where day and month could change places."""
    said = text.strip()
    if len(said) > _LONGEST:
        return ()
    return tuple(sorted({day for day in _readings(said) if day is not None}))


def _readings(said: str) -> Iterator[date | None]:
    if found := _MOMENT.fullmatch(said):
        year, month, day = found[1].split("-")
        yield _day(year, month, day)
    elif found := _YEAR_FIRST.fullmatch(said):
        yield _day(found[1], found[3], found[4])
    elif found := _COMPACT.fullmatch(said):
        yield _day(found[1], found[2], found[3])
    elif found := _DOTTED.fullmatch(said):
        yield _day(found[3], found[2], found[1])
    elif found := _YEAR_LAST.fullmatch(said):
        yield _day(found[4], found[3], found[1])
        yield _day(found[4], found[1], found[3])
    elif found := _DAY_OF_MONTH.fullmatch(said):
        yield _day(found[3], found[2], found[1])
    elif found := _MONTH_FIRST.fullmatch(said):
        yield _day(found[3], found[1], found[2])


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdecimal() else _MONTHS.get(month.casefold(), 0)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def nearest_day(text: str) -> date | None:
    """The last day of the month, for a day such as 2026-02-30 that the month does not have."""
    found = _YEAR_FIRST.fullmatch(text.strip())
    if found is None or not 1 <= int(found[3]) <= 12 or not 28 < int(found[4]) <= 31:  # noqa: PLR2004  # months and days
        return None
    year, month = int(found[1]), int(found[3])
    return date(year, month, calendar.monthrange(year, month)[1]) if year else None

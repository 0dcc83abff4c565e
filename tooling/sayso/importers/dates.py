"""The real world's spellings of dates: read where only one day can be meant, else left raw."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from sayso.importers.markup import READ

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_ALONE = r"(?<![\w-]){}(?!\w|[-/]\d)"
"""Not a part of something longer, such as `2024-023-2706`; a time of day may follow."""

_TIME = r"(?:T\d{2}:?\d{2}\S*)?"


@dataclass(frozen=True, slots=True)
class Reading:
    """The day a text names, or in a few words why none was read."""

    day: date | None = None
    note: str = ""


def read_date(raw: str) -> Reading:
    """The one day that a text names; never a guess."""
    raw = raw[:READ]
    found = list(_days(raw))
    days = {day for day in found if day is not None}
    if None in found:
        return Reading(note=f"the date `{raw}` is not one day of the calendar")
    if len(days) > 1:
        return Reading(note=f"the date `{raw}` names more than one day")
    if not days:
        return Reading(note=f"the date `{raw}` is not understood")
    return Reading(days.pop())


def day_of_name(stem: str) -> date | None:
    """The day a file's name begins with, as in `20201028-…` or `2020-10-28-…`."""
    found = re.match(r"(\d{4})(-?)(\d{2})\2(\d{2})(?=[-_ ]|$)", stem)
    return _day(found.group(1), found.group(3), found.group(4)) if found else None


def _days(raw: str) -> Iterator[date | None]:
    """Every day in a text; None for one that is impossible, or could be two days."""
    for pattern, make in _SPELLINGS:
        for found in pattern.finditer(raw):
            yield make(found)


def _named(found: re.Match[str]) -> date | None:
    month = found["month"].casefold()
    number = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(month))
    return _day(found["year"], str(number), found["day"])


def _numbered(found: re.Match[str]) -> date | None:
    return _day(found["year"], found["month"], found["day"])


def _either_way(found: re.Match[str]) -> date | None:
    """A day as in 23/11/2023; None for 03/04/2020, which half the world reads the other way."""
    one, other = found["one"], found["other"]
    days = {_day(found["year"], one, other), _day(found["year"], other, one)} - {None}
    return days.pop() if len(days) == 1 else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _alone(pattern: str) -> re.Pattern[str]:
    return re.compile(_ALONE.format(pattern), re.IGNORECASE | re.ASCII)


_SPELLINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], date | None]], ...] = (
    (_alone(_YEAR + r"(?P<by>[-/.])(?P<month>\d{1,2})(?P=by)(?P<day>\d{1,2})" + _TIME), _numbered),
    (_alone(r"(?P<year>[12]\d{3})(?P<month>\d{2})(?P<day>\d{2})"), _numbered),
    (_alone(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?" + _YEAR), _numbered),
    (_alone(r"(?P<one>\d{1,2})(?P<by>[/-])(?P<other>\d{1,2})(?P=by)" + _YEAR), _either_way),
    (_alone(rf"{_DAY}[\s-]+(?:of\s+)?{_MONTH}[\s,-]+{_YEAR}"), _named),
    (_alone(rf"{_MONTH}\s+{_DAY}\s*,?\s+{_YEAR}"), _named),
)

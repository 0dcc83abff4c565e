"""Quarters by their names and their days."""

from datetime import date

from sayso.errors import UserError
from sayso.intake import QUARTER
from sayso.model import Log


def quarter_of(log: Log, day: date) -> str:
    """The quarter a day lies in: the one whose page says so, else the calendar's."""
    for one in log.quarters:
        if one.starts and one.ends and one.starts <= day <= one.ends:
            return one.id
    return calendar_quarter(day)


def calendar_quarter(day: date) -> str:
    """The quarter of the calendar, as in `2026-Q4`."""
    return f"{day.year:04d}-Q{(day.month + 2) // 3}"


def is_quarter(text: str) -> bool:
    """Whether a text names a quarter, in capitals or not."""
    return QUARTER.fullmatch(text.upper()) is not None


def quarter_named(text: str) -> str:
    """The quarter a text names; a `UserError` where it names none."""
    if not is_quarter(text):
        raise UserError(f"`{text}` is not a quarter", "write it like 2026-Q4")
    return text.upper()

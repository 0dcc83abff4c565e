"""Days on which something is due, as iCalendar (RFC 5545)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.renderers.prose.armour import shown

_LINE = 75  # octets, as RFC 5545 asks for
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, slots=True)
class Date:
    """Something that is due on a day; `written` is the day from which it stands in the log."""

    key: str
    title: str
    told: str
    day: date
    written: date
    href: str = ""


def icalendar(name: str, dates: Iterable[Date]) -> str:
    """The text of a calendar: an all-day event for each, in which nobody is busy."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Sayso//Decisions and goals//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    for one in dates:
        lines += _event(one)
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _event(one: Date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{one.key}"
    yield f"DTSTAMP:{_digits(one.written)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_digits(one.day)}"
    if one.day < date.max:
        yield f"DTEND;VALUE=DATE:{_digits(one.day + timedelta(days=1))}"
    yield f"SUMMARY:{_text(one.title)}"
    if one.told:
        yield f"DESCRIPTION:{_text(one.told)}"
    if one.href:
        yield f"URL:{one.href}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _digits(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(said: str) -> str:
    return shown(said).translate(_ESCAPED)


def _folded(line: str) -> str:
    """A line as long as a line may be, going on in others that begin with a space."""
    parts, size = [""], 0
    for letter in line:
        width = len(letter.encode())
        if size + width > _LINE:
            parts.append(" ")
            size = 1
        parts[-1] += letter
        size += width
    return "\r\n".join(parts)

"""Logs of many decisions, made of a few words each."""

from collections.abc import Iterator
from datetime import date, timedelta

from sayso.model import Log
from tests.renderers.sampling import sample_log

STATUSES = ("accepted", "accepted", "proposed", "superseded")
OWNERS = ("linh", "minh", "hoa", "duc", "")
TAGS = ("queue", "cost", "api")

HOSTILE = "<img src=x onerror=alert(1)> `<b>` of Đặng"
"""A title of a decision that is to be shown as it is."""


def many_decisions(number: int, first: date = date(2021, 1, 4), days: int = 5) -> dict[str, str]:
    """The files of so many decisions, one every so many days."""
    return dict(_files(number, first, days))


def many(number: int, first: date = date(2021, 1, 4), days: int = 5, **more: str) -> Log:
    """The sample with so many decisions more."""
    return sample_log(**many_decisions(number, first, days), **more)


def _files(number: int, first: date, days: int) -> Iterator[tuple[str, str]]:
    for one in range(number):
        day = first + timedelta(days=one * days)
        owner = OWNERS[one % len(OWNERS)]
        fields = {
            "title": f"Settle matter {one}",
            "status": STATUSES[one % len(STATUSES)],
            "owner": owner,
            "decided-on": str(day),
            "tags": f"[{TAGS[one % len(TAGS)]}]" if one % 7 else "",
            "goals": "[2026-Q4/no-lost-jobs]" if one % 9 == 0 else "",
            "applies-to": "[src/jobs/**]" if one % 11 == 0 else "",
        }
        lines = "".join(f"{key}: {value}\n" for key, value in fields.items() if value)
        yield f"decisions/{day}-matter-{one}.md", f"---\n{lines}---\n"

"""A record's own text with other values in it."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from sayso.corruptions.material import person
from sayso.model import Decision, Goal, Log, Record
from sayso.plain_yaml import Value

Values = Mapping[str, Value]

CRITERION = "All 6 nightly jobs have run for 7 days"
"""A line of `done-when` that no rule doubts."""

BODY = "## Context\n\nThe old one broke twice.\n\n## Decision\n\nWe take the other one.\n"
"""A body that no rule doubts, for where a record's own might say too much."""

_STAYS = ("title", "owner", "team", "goals", "tags", "informed", "kind")
"""What a record keeps when it is put into another state."""

_PLAIN_KEY = re.compile(r"[A-Za-z][\w-]*")


def written(values: Values, body: str) -> str:
    """A file of these values; JSON is YAML, and needs no thought about quotes."""
    lines = (f"{_key(key)}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in
             values.items())  # fmt: skip
    return f"---\n{''.join(lines)}---\n{body}"


def rewritten(record: Record, changes: Values, without: Iterable[str] = ()) -> str:
    """A record with other values, or without some; what it waives is not waived here."""
    left_out = frozenset((*without, "waive"))
    kept = {key: value for key, value in record.values.items() if key not in left_out}
    return written({**kept, **changes}, record.source.body)


def proposed(log: Log, record: Decision, changes: Values, body: str | None = None) -> str:
    """A decision as it would be while it is open, with its own title, owner and text."""
    state: Values = {"status": "proposed", "decide-by": day(log, 7)}
    return _in_state(log, record, {**state, **changes}, body)


def accepted(log: Log, record: Decision, changes: Values, body: str | None = None) -> str:
    """A decision as it would be once it is taken."""
    state: Values = {"status": "accepted", "decided-on": day(log, -10), "done-when": [CRITERION]}
    return _in_state(log, record, {**state, **changes}, body)


def active(log: Log, record: Goal, changes: Values) -> str:
    """A goal as it would be while somebody works on it."""
    why = "Two customers left us after they had lost orders."
    state: Values = {"status": "active", "why": why, "done-when": [CRITERION]}
    return _in_state(log, record, {**state, **changes}, None)


def beside(record: Record, name: str) -> tuple[str, str]:
    """The path and the id of another record in the same folder."""
    folder = record.path.rpartition("/")[0]
    quarter = f"{folder.rpartition('/')[2]}/" if folder.startswith("goals/") else ""
    return f"{folder}/{name}.md", f"{quarter}{name}"


def day(log: Log, distance: int) -> str:
    """A day so many days from today, as it is written."""
    return moved(log.today, distance).isoformat()


def moved(start: date, distance: int) -> date:
    """A day so many days from another, as far as the calendar goes."""
    try:
        return start + timedelta(days=distance)
    except OverflowError:
        return start


def _in_state(log: Log, record: Record, values: Values, body: str | None) -> str:
    own = {key: record.values[key] for key in _STAYS if key in record.values}
    known = log.owners.person(record.owner)
    if known is None or known.left_on is not None or not isinstance(own.get("owner"), str):
        own["owner"] = person(log)
    title: Values = {} if isinstance(own.get("title"), str) else {"title": "Use the other one"}
    kept = {key: value for key, value in {**own, **title, **values}.items() if value != ""}
    return written(kept, record.source.body if body is None else body)


def _key(key: str) -> str:
    return key if _PLAIN_KEY.fullmatch(key) else json.dumps(key, ensure_ascii=False)

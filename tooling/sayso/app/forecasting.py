"""What the clock will find in a log on days to come, if nobody commits anything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sayso import __version__
from sayso.app.checking import chosen_rules, judged
from sayso.app.opening import read_log
from sayso.diagnostics import Diagnostic
from sayso.model import Log
from sayso.reporters.paths import as_text
from sayso.rule import Rule
from sayso.workspace import find_root, read_settings


@dataclass(frozen=True, slots=True)
class Day:
    """What is found on a day for the first time."""

    day: date
    findings: list[Diagnostic]


@dataclass(frozen=True, slots=True)
class Forecast:
    """The days up to a last one on which something comes up."""

    today: date
    until: date
    days: list[Day]


def forecast(
    start: Path, today: date, days: int, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Forecast:
    """What comes up in the log that a folder lies in, within some days from today."""
    root = find_root(start)
    log = read_log(root, read_settings(root), today)
    rules = chosen_rules(log.settings, select, ignore)
    clock = [one for one in rules if one.kind == "clock"]
    until = date.fromordinal(min(today.toordinal() + days, date.max.toordinal()))
    return Forecast(today, until, list(_coming(log, clock, until)))


def _coming(log: Log, rules: Sequence[Rule], until: date) -> Iterator[Day]:
    # Every day is asked about: what comes up may be gone before the last one. The files are
    # read once, and only the rules that look at the clock run again.
    seen = {one.fingerprint for one in judged(log, rules).open}
    for ordinal in range(log.today.toordinal() + 1, until.toordinal() + 1):
        day = date.fromordinal(ordinal)
        found = judged(replace(log, today=day), rules).open
        new = [one for one in found if one.fingerprint not in seen]
        if new:
            seen.update(one.fingerprint for one in new)
            yield Day(day, new)


def as_object(found: Forecast, folder: str) -> dict[str, Any]:
    """The forecast under the schema `forecast.json`, with paths that begin with a folder."""
    return {
        "version": __version__,
        "from": found.today.isoformat(),
        "until": found.until.isoformat(),
        "days": [
            {
                "day": one.day.isoformat(),
                "findings": [_finding(finding, folder) for finding in one.findings],
            }
            for one in found.days
        ],
    }


def _finding(one: Diagnostic, folder: str) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity.word,
        "path": as_text(folder + one.where.path),
        "line": one.where.start.line,
        "column": one.where.start.column,
        "record": as_text(one.record),
        "message": one.message,
        "notes": list(one.notes),
        "fingerprint": one.fingerprint,
    }

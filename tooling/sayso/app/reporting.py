"""A check as reporters want it, of a log by itself or compared with a base."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sayso import history
from sayso.app.checking import chosen_rules, judged
from sayso.app.opening import current_day, read_log
from sayso.app.recalling.ahead import Look, look_now
from sayso.app.recalling.reading import recall_log
from sayso.app.rule_addresses import rule_address
from sayso.model import Log
from sayso.reporters.report import Report
from sayso.workspace import find_root, read_settings


def report_of(
    start: Path,
    day: date | None,
    select: Sequence[str],
    ignore: Sequence[str],
    *,
    recalled: bool = True,
    look: Look = look_now,
) -> Report:
    """What the rules find in the log that a folder lies in.

    Unless `recalled` is false, decisions that were quiet the last time are not read again;
    `look` tells what somebody saw of their files since this process began.
    """
    root = find_root(start)
    settings, today = read_settings(root), day or current_day()
    rules = chosen_rules(settings, select, ignore)
    log = recall_log(root, settings, today, rules, look) if recalled else None
    log = log or read_log(root, settings, today)
    found = judged(log, rules)
    return Report(
        found.open,
        log.known_sources,
        _records(log),
        rules,
        baselined=found.known,
        waived=found.waived,
        rule_address=rule_address(log),
    )


def report_since(
    start: Path, revision: str, day: date | None, select: Sequence[str], ignore: Sequence[str]
) -> tuple[Report, str]:
    """The same told apart by what was there at a base; beside it, what to say of the base."""
    # A plain check has no base, and no use for what reads one.
    from sayso.app.comparing import compare  # noqa: PLC0415

    root = find_root(start)
    settings = read_settings(root)
    found = compare(root, settings, day or current_day(), revision, select, ignore)
    report = Report(
        found.new,
        found.log.known_sources,
        _records(found.log),
        chosen_rules(settings, select, ignore),
        compared=True,
        known=found.known,
        fixed=found.fixed,
        baselined=found.baselined,
        waived=found.waived,
        rule_address=rule_address(found.log),
    )
    return report, found.base.remark


def folder_in_repository(start: Path) -> str:
    """Where in its repository the log of a folder begins, with a slash at the end."""
    return (history.ask(find_root(start), "rev-parse", "--show-prefix") or "").strip("\n")


def _records(log: Log) -> int:
    return sum(1 for _ in log.records) + len(log.broken)

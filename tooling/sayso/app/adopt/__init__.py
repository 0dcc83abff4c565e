"""Foreign records into the log one stands in: gather, plan, then write whole files."""

from collections.abc import Sequence
from dataclasses import replace as changed
from pathlib import Path

from sayso.app.adopt.gathering import gather, stems
from sayso.app.adopt.planning import Writing, plan
from sayso.app.adopt.reporting import AlreadyIn, CameIn, LeftOut, Report, StrictFrom
from sayso.app.adopt.strictness import with_strict_from
from sayso.app.opening import Opened
from sayso.workspace import settings_file
from sayso.writing import create, replace

__all__ = ["AlreadyIn", "CameIn", "LeftOut", "Report", "StrictFrom", "adopt"]


def adopt(opened: Opened, given: Sequence[Path], *, dry_run: bool = False) -> Report:
    """Brings the records of files and folders into a log, or tells what it would bring in.

    Nothing is overwritten: a record in `decisions/` that is not Sayso's yet gets a head of
    its own, in place, and everything else is a new file.
    """
    root, log = opened.root, opened.log
    found = plan(gather(root, given), log, stems(root))
    writings, report = found.writings, found.report
    if report.came_in and log.settings.strict_from is None:
        settings = _settings(opened)
        # first, so that an import that was cut short is complete when it is made again
        writings = (settings, *writings)
        report = changed(report, strict_from=StrictFrom(log.today, settings.path))
    if not dry_run:
        for one in writings:
            _write(root, one)
    return report


def _settings(opened: Opened) -> Writing:
    path = settings_file(opened.root)
    before = path.read_bytes().decode("utf-8") if path.exists() else None
    nested = path.name == "pyproject.toml"
    text = with_strict_from(before or "", opened.log.today, nested=nested)
    return Writing(path.name, text, before)


def _write(root: Path, one: Writing) -> None:
    path = root / one.path
    if one.before is None:
        create(path, one.text)
    else:
        replace(path, one.text, expected=one.before)

"""`sayso check --watch`."""

import gc
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from sayso.app.watching import saves
from sayso.cli.summary import summary_line
from sayso.cli.talk import has_color
from sayso.diagnostics import Diagnostic
from sayso.errors import UserError
from sayso.reporters import REPORTERS
from sayso.reporters.report import Report
from sayso.workspace import find_root

Key = tuple[str, str, str]


def watch(check: Callable[[], Report], form: str) -> NoReturn:
    """Checks again after every save, and shows what is new first; Ctrl-C ends it."""
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, signal.default_int_handler)
    start = Path.cwd()
    find_root(start)  # that there is no log yet is a wrong call, not a moment in between
    before: frozenset[Key] = frozenset()
    for _ in saves(start):
        began = time.perf_counter()
        try:
            report = check()
        except (UserError, OSError) as error:  # half of a change: the next save mends it
            _show([], f"{error}\nwaiting for the next save")
        else:
            _show(_told(report, before, form), summary_line(report, time.perf_counter() - began))
            before = frozenset(map(_key, report.diagnostics))
        # What was read is not needed again, and this may go on for days.
        gc.unfreeze()
        gc.collect()
    raise AssertionError  # looking never ends by itself


def _told(report: Report, before: frozenset[Key], form: str) -> Sequence[str]:
    """What was not there before as the format has it, then all else, a line each."""
    color = has_color()
    new = [one for one in report.diagnostics if _key(one) not in before]
    old = [one for one in report.diagnostics if _key(one) in before]
    return [
        REPORTERS[form](replace(report, diagnostics=new), color=color),
        REPORTERS["concise"](replace(report, diagnostics=old), color=color),
    ]


def _key(one: Diagnostic) -> Key:
    """What a finding is known by, wherever its line has gone."""
    return one.code, one.record, one.fingerprint


def _show(parts: Sequence[str], last: str) -> None:
    click.clear()  # only a terminal is
    for part in parts:
        click.echo(part, nl=False, color=has_color())
    click.echo(last, err=True)

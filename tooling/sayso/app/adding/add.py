"""Putting a new record into the log, and hearing what the check says of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.app.adding.page import Page
from sayso.app.checking import check
from sayso.app.opening import Opened, read_log
from sayso.app.writing_new import write_new
from sayso.diagnostics import Diagnostic
from sayso.model import Log


@dataclass(frozen=True, slots=True)
class Added:
    """A record that was written, with the log that now holds it and what is found in it."""

    page: Page
    log: Log
    found: Sequence[Diagnostic]


def add(opened: Opened, page: Page) -> Added:
    """Writes a record and checks it; a `UserError` where its place is taken."""
    write_new(opened.root, page.path, page.text)
    log = read_log(opened.root, opened.log.settings, opened.log.today, opened.memory)
    return Added(page, log, [one for one in check(log) if _is_about(one, page.path)])


def _is_about(one: Diagnostic, path: str) -> bool:
    return path in {one.where.path, *(place.path for place in one.related)}

"""A build where something changed: check, make the site, keep what the next one begins with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from sayso.app.checking import chosen_rules, judged
from sayso.app.opening import Opened, open_log
from sayso.app.recalling.noting import note_quiet
from sayso.app.site.ahead import asking_git
from sayso.app.site.building import Built, build
from sayso.app.site.happening import happened
from sayso.app.site.press.kept.unchanged import State
from sayso.diagnostics import Diagnostic, Severity
from sayso.reporters.report import Report
from sayso.rule import Rule
from sayso.settings import EngineName
from sayso.suppress import Sifted


@dataclass(frozen=True)
class Checked:
    """A log that was opened for its site, and what its rules found."""

    opened: Opened
    rules: Sequence[Rule]
    sifted: Sifted

    @cached_property
    def errors(self) -> list[Diagnostic]:
        """What keeps the site from being published."""
        return [one for one in self.sifted.open if one.severity >= Severity.ERROR]

    @property
    def report(self) -> Report:
        """The errors, for a reporter."""
        sources = self.opened.log.sources
        return Report(self.errors, sources, len(sources))


def open_checked(start: Path, day: date | None) -> Checked:
    """Opens the log that a folder lies in, and checks it."""
    with asking_git(start):
        opened = open_log(start, day)
        rules = chosen_rules(opened.log.settings)
        return Checked(opened, rules, judged(opened.log, rules))


def build_checked(
    found: Checked, before: State, engine: EngineName | None = None, *, plain: bool = False
) -> Built:
    """Builds the site and tells errors on its pages; `before` is the log before it was read."""
    opened, errors = found.opened, found.errors
    is_seen = opened.root == before.root
    if is_seen:
        note_quiet(opened, found.rules, found.sifted, before.stamps, before.began)
    told = happened(opened)
    opened.memory.clear()  # nothing is read again, and a copy of all files takes its room
    built = build(opened.root, opened.log, errors, engine, told, found.sifted, plain=plain)
    if is_seen and not (errors or built.notes or plain):
        before.remember(built.site, opened.asked, built.made)
    return built

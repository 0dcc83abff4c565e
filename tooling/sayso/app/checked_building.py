"""A build where something changed: check, make the site, keep what the next one begins with."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from sayso.app.checking import chosen_rules, judged
from sayso.app.opening import Opened, open_once
from sayso.app.recalling.noting import note_quiet
from sayso.app.recalling.reading import FEW
from sayso.app.shelving import Shelf, shelved
from sayso.app.site.ahead import asking_git
from sayso.app.site.building import Built, build
from sayso.app.site.happening import Lately, changed_lately, happened
from sayso.app.site.plan import WORK, ready
from sayso.app.site.press.kept.unchanged import State
from sayso.app.site.press.units.spreading import meanwhile
from sayso.diagnostics import Diagnostic, Severity
from sayso.reporters.report import Report
from sayso.settings import EngineName
from sayso.suppress import Sifted


@dataclass(frozen=True)
class Checked:
    """A log that was opened for its site, what its rules found, and what changed lately."""

    opened: Opened
    sifted: Sifted
    lately: Lately | None = None

    @cached_property
    def errors(self) -> list[Diagnostic]:
        """What keeps the site from being published."""
        return [one for one in self.sifted.open if one.severity >= Severity.ERROR]

    @property
    def report(self) -> Report:
        """The errors, for a reporter."""
        sources = self.opened.log.sources
        return Report(self.errors, sources, len(sources))


def open_checked(start: Path, day: date | None, before: State) -> Checked:
    """Opens the log that a folder lies in, and checks it; `before` is the log before it is read."""
    with asking_git(start):
        if len(before.decisions) < FEW:
            return _read(start, day, before)
        # What reading and checking a large log leaves in memory ends with the process it is done
        # in; of the log itself, the pages need a part at a time.
        ready(before.root)
        shelf = Shelf(before.root / WORK)
        return meanwhile(lambda: _shelved(_read(start, day, before), shelf))()


def _read(start: Path, day: date | None, before: State) -> Checked:
    opened = open_once(start, day)
    rules = chosen_rules(opened.log.settings)
    found = Checked(opened, judged(opened.log, rules))
    if opened.root == before.root:
        note_quiet(opened, rules, found.sifted, before.stamps, before.began)
    return found


def _shelved(found: Checked, shelf: Shelf) -> Checked:
    opened = found.opened
    lean = Opened(opened.root, shelved(opened.log, shelf))
    return Checked(lean, found.sifted, changed_lately(opened))


def build_checked(
    found: Checked, before: State, engine: EngineName | None = None, *, plain: bool = False
) -> Built:
    """Builds the site and tells errors on its pages; `before` is the log before it was read."""
    opened, errors = found.opened, found.errors
    told = happened(opened, found.lately)
    built = build(opened.root, opened.log, errors, engine, told, found.sifted, plain=plain)
    if opened.root == before.root and not (errors or built.notes or plain):
        before.remember(built.site, opened.asked, built.made)
    return built

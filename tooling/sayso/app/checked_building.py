"""A build where something changed: check, make the site, keep what the next one begins with."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from sayso.app.checking import chosen_rules, judged
from sayso.app.giving_back import give_back_at_once
from sayso.app.opening import Opened, open_once
from sayso.app.parcel import Parcel
from sayso.app.recalling.noting import note_quiet
from sayso.app.shelving import LARGE, Shelf, shelved, whole
from sayso.app.site.ahead import asking_git
from sayso.app.site.building import Built, build
from sayso.app.site.happening import Lately, changed_lately, happened
from sayso.app.site.plan import WORK, ready
from sayso.app.site.press.kept.unchanged import State
from sayso.app.spreading import meanwhile
from sayso.diagnostics import Diagnostic, Severity
from sayso.reporters.report import Report
from sayso.settings import EngineName
from sayso.suppress import Sifted
from sayso.workspace import find_root, read_settings


@dataclass(frozen=True)
class Checked:
    """A log that was opened for its site, and what its rules found."""

    opened: Opened
    sifted: Sifted
    lately: Lately

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
    """Opens the log that a folder lies in, and checks it; `before` is how it looked."""
    if len(before.decisions) <= LARGE or read_settings(find_root(start)).site.processes > 1:
        with asking_git(start):
            return _checked(start, day, before)
    # One after the other. What reading and checking leave in memory ends with the process.
    with asking_git(start):
        pass
    give_back_at_once()
    ready(before.root)
    folder = before.root / WORK
    shelf, parcel = Shelf(folder), Parcel(folder)
    number = meanwhile(lambda: parcel.put(_in_parts(_checked(start, day, before), shelf)))()
    parts = parcel.taken(number)
    root, sifted, lately = next(parts)
    return Checked(Opened(root, whole(parts)), sifted, lately)


def _checked(start: Path, day: date | None, before: State) -> Checked:
    opened = open_once(start, day)
    rules = chosen_rules(opened.log.settings)
    sifted = judged(opened.log, rules)
    if opened.root == before.root:
        note_quiet(opened, rules, sifted, before.stamps, before.began)
    return Checked(opened, sifted, changed_lately(opened))


def _in_parts(found: Checked, shelf: Shelf) -> Iterator[object]:
    yield found.opened.root, found.sifted, found.lately
    yield from shelved(found.opened.log, shelf)


def build_checked(
    found: Checked, before: State, engine: EngineName | None = None, *, plain: bool = False
) -> Built:
    """Builds the site and tells errors on its pages."""
    opened, errors = found.opened, found.errors
    told = happened(opened, found.lately)
    built = build(opened.root, opened.log, errors, engine, told, found.sifted, plain=plain)
    known = opened.root == before.root and not (errors or built.notes)
    if known and built.beside is not None:
        before.remember(built.site, opened.asked, built.made, built.beside)
    return built

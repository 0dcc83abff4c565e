"""Pages made anew of a few decisions, from what is kept of all else."""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property, partial

from sayso.app.retouching.lately import is_told_alike
from sayso.app.retouching.on_demand import EditionOnDemand
from sayso.app.retouching.part import Part, asked_about
from sayso.app.retouching.putting import Made, Putting, TooFar
from sayso.app.site.diagrams import Diagrams
from sayso.app.site.plan import WORK
from sayso.app.site.press.kept.compiled import keep_templates
from sayso.app.site.press.kept.keeping import Keeping, Lost, keeping
from sayso.app.site.press.kept.past import told_of
from sayso.app.site.press.kept.surroundings import tree_without
from sayso.app.site.press.kept.unchanged import KEPT, Edited, State
from sayso.app.site.press.left import (
    Left,
    kept_readers,
    kept_ties,
    left_by,
)
from sayso.app.site.press.shells.converting import Converter
from sayso.app.site.press.units.heads import Head, from_rows, head_of
from sayso.app.site.press.units.making import Maker, packed
from sayso.app.site.press.units.renewing import UNIT_ROW
from sayso.model import Decision, Log, Record
from sayso.model.values import as_text
from sayso.renderers.addresses import page_of
from sayso.renderers.edition import Edition
from sayso.renderers.prints import Prints
from sayso.renderers.publication import Happened, Publication, Repository
from sayso.renderers.units import Unit, unit_of
from sayso.renderers.watching import ALL, HAPPENED, JUDGED
from sayso.settings import Settings
from sayso.workspace import DiskTree, read_settings

_MOST = 20
"""So many pages are made here at the most."""

_DECISION = "decision "  # begins the names of their pages

Checked = Callable[[], tuple[str, Mapping[str, bool]]]
"""Waits for a sign of what the rules find, and the paths that they asked about."""


def pages_anew(before: State, edited: Edited, today: date, checked: Checked) -> Mapping[str, bool]:
    """Brings the pages up to date; answers which paths somebody asked about.

    `TooFar`, and nothing was touched, where a whole build has to make them.
    """
    with keeping(before.root / KEPT) as kept:
        left = left_by(kept, edited.made)
        if left is None:
            raise TooFar
        try:
            return _Retouching(before, edited, left, kept).run(today, checked)
        except Lost as error:
            raise TooFar from error


class _Retouching:
    def __init__(self, before: State, edited: Edited, left: Left, kept: Keeping) -> None:
        self._before, self._root = before, before.root
        self._edited, self._left, self._kept = edited, left, kept

    def run(self, today: date, checked: Checked) -> Mapping[str, bool]:
        settings = read_settings(self._root)
        part = Part(self._root, settings, today)
        log, made = self._near(part) or self._far(settings, today)
        putting = Putting(self._root, self._edited.site, self._left, self._kept)
        titles = {page_of(one.about): log.by_path[one.about].title for one in self._units}
        press = putting.press(made, titles, settings.site.allow_hosts)
        found, asked = checked()
        if found != self._left.judged:
            raise TooFar
        putting.put(made, press, self._readers)
        whole = log.tree.asked if isinstance(log.tree, DiskTree) else {}
        return {**asked, **part.tree.asked, **whole}

    def _near(self, part: Part) -> tuple[Log, list[Made]] | None:
        """Pages that ask about nothing but what they asked about before; None if they do."""
        names = self._named(part.log(self._edited.paths))
        keys = {key for name in names for key in self._head(name).journal}
        paths = asked_about(keys, self._before.decisions, partial(kept_ties, self._kept))
        log = part.log({*self._edited.paths, *map(_about, names), *paths})
        made = self._made(self._edition(log))
        free = {key for path in self._edited.paths for key in _read_as(log.by_path[path])}
        told = ((one.head.journal, self._head(one.name).journal) for one in made)
        known = all(
            key in free or before.get(key) == sign
            for now, before in told
            for key, sign in now.items()
        )
        return (log, made) if known else None

    def _far(self, settings: Settings, today: date) -> tuple[Log, list[Made]]:
        """Pages that may ask about any decision."""
        from sayso.app.recalling.outlined import outlined_log  # noqa: PLC0415  # few changes need it

        stamps = self._before.stamps
        log = outlined_log(self._root, settings, today, stamps, self._edited.paths)
        return log, self._made(self._edition(log))

    def _edition(self, log: Log) -> Edition:
        """The edition, if of all that pages go by only texts are others."""
        told = self._left.told
        decisions = list(self._decisions(log))
        if not is_told_alike(self._root, self._left, decisions):
            raise TooFar
        self._units = self._wanted(log)
        publication = Publication(
            name=told["name"],
            repository=Repository(*told["repository"]),
            folders_as_addresses=told["folders"],
            draw=Diagrams(self._root / WORK / "diagrams").draw,
            happened=self._happened(),
            address=told["address"],
        )
        tree = tree_without(log.tree, self._root, self._edited.site)
        edition = EditionOnDemand(replace(log, tree=tree), publication)
        prints = Prints(edition)
        cards = ((one, self._left.cards.get(one.path)) for one in decisions)
        if any(prints.card(one) != card for one, card in cards):
            raise TooFar
        return edition

    def _decisions(self, log: Log) -> Iterator[Decision]:
        """The decisions that were edited, and still are whole."""
        for path in self._edited.paths:
            one = log.by_path.get(path)
            if not isinstance(one, Decision) or "title" not in one.values:
                raise TooFar
            yield one

    def _wanted(self, log: Log) -> list[Unit]:
        """The pages of the decisions, and those of others that read them."""
        names = self._named(log)
        found = [log.by_path.get(_about(name)) for name in sorted(names)]
        units = [unit_of(one) for one in found if isinstance(one, Decision)]
        if {one.name for one in units} != names:
            raise TooFar
        return units

    def _named(self, log: Log) -> set[str]:
        """The names of these pages."""
        if self._readers.get(ALL):
            raise TooFar
        decisions = list(self._decisions(log))
        names = {f"{_DECISION}{one.path}" for one in decisions}
        for key in (key for one in decisions for key in _read_as(one)):
            names.update(self._readers.get(key, ()))
        if len(names) > _MOST:
            raise TooFar
        return names

    @cached_property
    def _readers(self) -> dict[str, list[str]]:
        return kept_readers(self._kept)

    def _head(self, name: str) -> Head:
        """What is known of a unit from before."""
        rows = self._kept.head(UNIT_ROW + name)
        if not rows:
            raise TooFar
        return from_rows(rows)

    def _happened(self) -> Happened:
        """What commits did to the records whose pages are made; no more is asked about."""
        told = self._left.told
        entries, tip = told_of(self._kept, {one.about for one in self._units})
        if tip != told["tip"] and told["tip"]:
            raise TooFar
        return Happened(entries if told["tip"] else (), (), told["since"], told["remark"])

    def _made(self, edition: Edition) -> list[Made]:
        left = self._left
        keep_templates()
        converter = Converter(*left.told["extensions"])
        maker = Maker(edition, converter, lambda _: None)
        found = []
        for unit in self._units:
            made = maker.make(unit)
            head = head_of(made, left.stamp, left.told["navigation"])
            before = self._head(unit.name)
            if head.notes or not self._can_tell(head) or _paths(head) != _paths(before):
                raise TooFar
            found.append(Made(unit.name, head, packed(made)))
        return found

    def _can_tell(self, head: Head) -> bool:
        """Whether a page asked for nothing but what is known here."""
        about = {one.about for one in self._units}
        whole = {key for key in head.journal if key in {ALL, HAPPENED, JUDGED}}
        stories = (key.partition(":") for key in head.journal if key.startswith("story:"))
        return not whole and all(path in about for _, _, path in stories)


def _read_as(record: Record) -> Iterator[str]:
    """The keys under which a text is read: by its path, and by those that it had formerly."""
    yield f"text:{record.path}"
    origin = as_text(record.imported.get("path"))
    former = (f"decisions/{one}.md" for one in record.former)
    for path in (record.path, *former, *([origin] if origin else ())):
        yield f"at:{posixpath.normpath(path)}"


def _about(unit: str) -> str:
    """The path of the decision that a page is about, by its name."""
    return unit.removeprefix(_DECISION)


def _paths(head: Head) -> list[list[str]]:
    each = (head.pages, head.left, head.files, head.copies, head.texts)
    return [sorted(one) for one in each]

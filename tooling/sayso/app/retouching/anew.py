"""Pages made anew of a few decisions, from what is kept of all else."""

import posixpath
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from sayso.app.recalling.outlined import outlined_log
from sayso.app.retouching.lately import is_told_alike
from sayso.app.site.diagrams import Diagrams
from sayso.app.site.plan import WORK
from sayso.app.site.policy import Policy
from sayso.app.site.press.engine_part import kept_part
from sayso.app.site.press.filling import Task, fill
from sayso.app.site.press.kept.compiled import keep_templates
from sayso.app.site.press.kept.keeping import Keeping, Kept, Lost, keeping
from sayso.app.site.press.kept.past import told_of
from sayso.app.site.press.kept.placing import left_in, place
from sayso.app.site.press.kept.surroundings import tree_without
from sayso.app.site.press.kept.unchanged import KEPT, Edited, State
from sayso.app.site.press.left import Left, keep_readers, kept_readers, left_by, renew_readers
from sayso.app.site.press.shells.converting import Converter
from sayso.app.site.press.stamping import UNIT, Press, planned
from sayso.app.site.press.units.heads import Head, as_rows, from_rows, head_of
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
from sayso.renderers.whole import LOST
from sayso.source import Source
from sayso.workspace import DiskTree, read_settings

_MOST = 20
"""So many pages are made here at the most."""

Checked = Callable[[], tuple[str, Mapping[str, bool]]]
"""Waits for a sign of what the rules find, and the paths that they asked about."""


class TooFar(Exception):  # noqa: N818  # no error: another way is taken
    """A change reaches further than the pages that are made here."""


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


@dataclass(frozen=True, slots=True)
class _Made:
    """A unit that was made anew."""

    name: str
    head: Head
    body: bytes


class _Retouching:
    def __init__(self, before: State, edited: Edited, left: Left, kept: Keeping) -> None:
        self._root, self._stamps = before.root, before.stamps
        self._edited, self._left, self._kept = edited, left, kept

    def run(self, today: date, checked: Checked) -> Mapping[str, bool]:
        settings = read_settings(self._root)
        log = outlined_log(self._root, settings, today, self._stamps, self._edited.paths)
        tree = log.tree
        edition = self._edition(log)
        made = self._made(edition)
        press = self._press(made, log)
        found, asked = checked()
        if found != self._left.judged:
            raise TooFar
        self._place(made, press)
        return {**asked, **tree.asked} if isinstance(tree, DiskTree) else {}

    def _edition(self, log: Log) -> Edition:
        """The edition, if of all that pages go by only texts are others."""
        told = self._left.told
        edited = [log.by_path.get(path) for path in self._edited.paths]
        decisions = [one for one in edited if isinstance(one, Decision) and "title" in one.values]
        if len(decisions) < len(edited) or not is_told_alike(self._root, self._left, decisions):
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
        edition = _EditionOnDemand(replace(log, tree=tree), publication)
        prints = Prints(edition)
        cards = ((one, self._left.cards.get(one.path)) for one in decisions)
        if any(prints.card(one) != card for one, card in cards):
            raise TooFar
        return edition

    def _wanted(self, log: Log) -> list[Unit]:
        """The pages of the decisions, and those of others that read them."""
        readers = kept_readers(self._kept)
        if readers.get(ALL):
            raise TooFar
        names = {f"decision {path}" for path in self._edited.paths}
        for path in self._edited.paths:
            for key in _read_as(log.by_path[path]):
                names.update(readers.get(key, ()))
        found = [log.by_path.get(name.removeprefix("decision ")) for name in sorted(names)]
        if len(names) > _MOST:
            raise TooFar
        units = [unit_of(one) for one in found if isinstance(one, Decision)]
        if {one.name for one in units} != names:
            raise TooFar
        return units

    def _happened(self) -> Happened:
        """What commits did to the records whose pages are made; no more is asked about."""
        told = self._left.told
        entries, tip = told_of(self._kept, {one.about for one in self._units})
        if tip != told["tip"] and told["tip"]:
            raise TooFar
        return Happened(entries if told["tip"] else (), (), told["since"], told["remark"])

    def _made(self, edition: Edition) -> list[_Made]:
        left = self._left
        keep_templates()
        converter = Converter(*left.told["extensions"])
        maker = Maker(edition, converter, lambda _: None)
        found = []
        for unit in self._units:
            made = maker.make(unit)
            head = head_of(made, left.stamp, left.told["navigation"])
            rows = self._kept.head(UNIT_ROW + unit.name)
            before = from_rows(rows) if rows else None
            if (
                before is None
                or head.notes
                or not self._can_tell(head)
                or _paths(head) != _paths(before)
            ):
                raise TooFar
            found.append(_Made(unit.name, head, packed(made)))
        return found

    def _can_tell(self, head: Head) -> bool:
        """Whether a page asked for nothing but what is known here."""
        about = {one.about for one in self._units}
        whole = {key for key in head.journal if key in {ALL, HAPPENED, JUDGED}}
        stories = (key.partition(":") for key in head.journal if key.startswith("story:"))
        return not whole and all(path in about for _, _, path in stories)

    def _press(self, made: Sequence[_Made], log: Log) -> Press:
        shapes = {shape for one in made for _, shape in one.head.pages.values()}
        engine = kept_part(self._kept, shapes)
        if engine is None:
            raise TooFar
        policy = None
        if self._left.told["strict"]:
            lost = engine.content(LOST).decode("utf-8") if LOST in engine.files else ""
            policy = Policy(lost, log.settings.site.allow_hosts)
        titles = {page_of(one.about): log.by_path[one.about].title for one in self._units}
        folders = bool(self._left.told["folders"])
        return Press(self._root, folders, engine, policy, self._left.feeds, titles)

    def _place(self, made: Sequence[_Made], press: Press) -> None:
        """Writes the pages into a site of which is known that all else is as it was left."""
        outputs = planned(press, {one.name: one.head for one in made}, self._left.sign)
        work = left_in(self._edited.site, self._kept)
        missing = {path: one for path, one in outputs.items() if work.planned.get(path) != one.sign}
        if not work.planned.keys() >= outputs.keys() or any(
            one.kind != UNIT for one in missing.values()
        ):
            raise TooFar
        stage = self._root / WORK / "site"
        shutil.rmtree(stage, ignore_errors=True)
        for one in made:
            ours = {path: output for path, output in missing.items() if output.name == one.name}
            fill(stage, press, frozenset(), Task(UNIT, one.name, one.body, ours))
        self._keep(made)
        signs = {path: one.sign for path, one in outputs.items()}
        place(
            replace(work, planned={**work.planned, **signs}, missing=tuple(missing)),
            stage,
            self._kept,
        )

    def _keep(self, made: Sequence[_Made]) -> None:
        self._kept.put(Kept(UNIT_ROW + one.name, as_rows(one.head), one.body) for one in made)
        readers = kept_readers(self._kept)
        if renew_readers(readers, {one.name: one.head for one in made}):
            keep_readers(self._kept, readers)


class _EditionOnDemand(Edition):
    """An edition that reads the file of a page when somebody asks for it."""

    @cached_property
    def shown(self) -> Mapping[str, Source]:
        return _Shown(self.log)


class _Shown(Mapping[str, Source]):
    def __init__(self, log: Log) -> None:
        self._records = log.by_path
        self._broken = {one.path: one for one in log.broken.values() if one.path.endswith(".md")}

    def __getitem__(self, path: str) -> Source:
        found = self._records.get(path)
        return self._broken[path] if found is None else found.source

    def __iter__(self) -> Iterator[str]:
        return iter({**self._records, **self._broken})

    def __len__(self) -> int:
        return len({*self._records, *self._broken})


def _read_as(record: Record) -> Iterator[str]:
    """The keys under which a text is read: by its path, and by those that it had formerly."""
    yield f"text:{record.path}"
    origin = as_text(record.imported.get("path"))
    former = (f"decisions/{one}.md" for one in record.former)
    for path in (record.path, *former, *([origin] if origin else ())):
        yield f"at:{posixpath.normpath(path)}"


def _paths(head: Head) -> list[list[str]]:
    each = (head.pages, head.left, head.files, head.copies, head.texts)
    return [sorted(one) for one in each]

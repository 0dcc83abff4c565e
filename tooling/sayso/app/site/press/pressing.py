"""The site of a log, made of what is kept and of what has changed since."""

import os
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from sayso.app.shelving import LARGE
from sayso.app.site.head import feeds_told
from sayso.app.site.plan import WORK, Plan
from sayso.app.site.policy import Policy
from sayso.app.site.press.early import Early
from sayso.app.site.press.engine_part import EnginePart, engine_part, is_kept, led_to
from sayso.app.site.press.filling import Sources, fill_all
from sayso.app.site.press.kept import versions
from sayso.app.site.press.kept.keeping import Keeping, Lost, keeping
from sayso.app.site.press.kept.placing import place, placing
from sayso.app.site.press.kept.surroundings import without_site
from sayso.app.site.press.kept.unchanged import KEPT
from sayso.app.site.press.kept.weighed import sign_of
from sayso.app.site.press.left import Left, forget, leave, moved, rewritten, told_of
from sayso.app.site.press.searching import index_files
from sayso.app.site.press.shells.converting import Converter
from sayso.app.site.press.shells.from_engine import Wanted, leads
from sayso.app.site.press.shells.stepping_aside import extensions, navigation
from sayso.app.site.press.stamping import ENGINE, FIXED, Output, Press, planned
from sayso.app.site.press.units.heads import signs
from sayso.app.site.press.units.making import Maker, unpacked
from sayso.app.site.press.units.renewing import Making, Renewed, renewed
from sayso.app.site.twins import refuse_twins
from sayso.artifact import Artifact, Copy, Outcome
from sayso.errors import UserError
from sayso.model import Log
from sayso.renderers.addresses import page_of
from sayso.renderers.edition import Edition
from sayso.renderers.prints import fingerprint
from sayso.renderers.publication import Publication
from sayso.renderers.searching.book import NO_BOOK, Book
from sayso.renderers.searching.findable import Findable
from sayso.renderers.searching.index import Index
from sayso.renderers.searching.pages import findable_page
from sayso.renderers.site import units
from sayso.renderers.whole import ENGINES_OWN, LOST, whole

_ANCHOR = re.compile(r"\sid=\"([^\"]+)\"")


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be made."""

    plan: Plan
    log: Log
    publication: Publication
    by_hand: Sequence[Copy]


@dataclass(frozen=True, slots=True)
class Pressed:
    """The pages that had to be made anew, what is to be told, and a name for what was left."""

    outcome: Outcome
    notes: tuple[str, ...]
    made: str


def press(job: Job) -> Pressed:
    """Makes a site, or what has changed of it; `NoMarks` where the engine has to make it."""
    place_ = job.plan.root / KEPT
    for _ in range(2):
        with suppress(Lost), keeping(place_) as kept:
            return _Pressing(job, kept).run()
        place_.unlink(missing_ok=True)
    return _Pressing(job, Keeping(None)).run()  # the disk is full, perhaps


class _Pressing:
    def __init__(self, job: Job, kept: Keeping) -> None:
        self._job, self._kept, self._plan = job, kept, job.plan
        self._converter = Converter(*extensions(job.plan.settings))
        self._early = Early(job.plan, self._converter)
        self._edition = Edition(without_site(job.log, job.plan), job.publication)
        # A copy of a process that holds a large log takes as much again as it looks at.
        large = 1 if len(job.log.decisions) > LARGE else None
        self._processes = job.log.settings.site.processes or large
        self._strict = job.log.settings.site.content_policy == "strict"

    def run(self) -> Pressed:
        forget(self._kept)
        try:
            return self._run()
        finally:
            self._early.drop()

    def _run(self) -> Pressed:
        made = self._renewed()
        self._ask_again(made)
        now = signs(made.heads.values())
        self._refuse(now)
        whole_files = self._whole(made)
        index = self._index(made)  # before the engine, which may still be at work
        engine = self._engine(made, whole_files)
        press_ = self._press(engine, now, index.book)
        fixed = dict(self._fixed(now)) | index.files
        outputs = self._outputs(press_, made, engine, fixed)
        stage = self._plan.stage
        shutil.rmtree(stage, ignore_errors=True)
        asked = {path: one.sign for path, one in outputs.items()}
        work = placing(self._plan.site, asked, self._kept)
        not_ours = frozenset(one.path for one in self._job.by_hand)
        sources = Sources(press_, made.bodies, fixed, not_ours)
        missing = {path: outputs[path] for path in work.missing}
        fill_all(stage, sources, missing, self._processes)
        place(work, stage, self._kept)
        return Pressed(_outcome(made, now), _notes(made), self._leave(made, press_))

    def _renewed(self) -> Renewed:
        job, plan = self._job, self._plan
        records = {page_of(one.path): one for one in job.log.records}

        def searched(page: Artifact) -> Findable | None:
            if not plan.searched:
                return None
            record = records.get(page.path)
            return findable_page(page, record, folders=plan.folders_as_addresses)

        maker = Maker(self._edition, self._converter, searched)
        self._prints = maker.prints
        nav = navigation(plan.settings)
        alone = not (self._job.by_hand or is_kept(self._kept))
        seen = self._early.see if alone else lambda _: None
        making = Making(maker, self._stamp(), nav, self._processes)
        return renewed(units(self._edition), making, self._kept, seen)

    def _leave(self, made: Renewed, press_: Press) -> str:
        """Keeps what a later build needs if it finds the texts of records changed."""
        if self._plan.searched:
            return ""
        job, told = self._job, self._job.publication
        name = os.urandom(8).hex()
        left = Left(
            name,
            self._stamp(),
            self._sign(press_.engine),
            sign_of(told.judged),
            {one.path: self._prints.card(one) for one in job.log.decisions},
            press_.feeds,
            told.happened.base,
            rewritten(told.happened.lately),
            moved(told.happened.lately),
            told_of(job.plan, told, strict=self._strict),
        )
        leave(self._kept, left, made.heads, self._edition.bonds)
        return name

    def _ask_again(self, made: Renewed) -> None:
        """What other processes asked of the files around the log, this one knows then, too."""
        for head in made.heads.values():
            for key in head.journal:
                if key.startswith("exists:"):
                    self._job.log.tree.exists(key.removeprefix("exists:"))

    def _stamp(self) -> str:
        """A fingerprint of what all pages are made with."""
        told = self._job.publication
        return fingerprint(
            versions.ours(),
            repr((told.name, told.repository, told.folders_as_addresses, told.address)),
            repr(self._job.log.settings),
            repr(extensions(self._plan.settings)),
            repr(navigation(self._plan.settings)),
            str(self._plan.searched),
        )

    def _refuse(self, now: Mapping[str, str]) -> None:
        """No two pages of one path, and none that is missing."""
        ours = [Artifact(path, "") for path in now]
        refuse_twins((*ours, *self._job.by_hand), self._plan.root / WORK)
        log = self._job.log
        paths = [one.path for one in (*log.records, *log.broken.values())]
        lacking = [one for one in paths if one.endswith(".md") and page_of(one) not in now]
        if lacking:
            told = "\n".join(f"  {one}: no page" for one in lacking[:10])
            raise UserError(f"the site lacks pages of records\n{told}", "nothing was published")

    def _index(self, made: Renewed) -> Index:
        """The index of the search, if the pages load one."""
        if not self._plan.searched:
            return Index({}, NO_BOOK)
        return index_files(self._plan, self._job.log, self._job.by_hand, made, self._kept)

    def _whole(self, made: Renewed) -> dict[str, bytes]:
        """What the engine makes whole: hand-written files, and pages of ours that only it can."""
        root = self._plan.root
        found = {one.path: (root / one.origin).read_bytes() for one in self._job.by_hand}
        for name, head in made.heads.items():
            if head.left:
                unit = unpacked(made.bodies.of(name), {})
                found |= {one.path: one.text.encode() for one in unit.left}
        return found

    def _engine(self, made: Renewed, whole_files: Mapping[str, bytes]) -> EnginePart:
        shapes = {shape for head in made.heads.values() for _, shape in head.pages.values()}
        wanted = Wanted(sorted(shapes), whole_files, self._led_to(made, whole_files))
        return engine_part(self._plan, wanted, self._converter, self._kept, self._early)

    def _led_to(
        self, made: Renewed, whole_files: Mapping[str, bytes]
    ) -> Mapping[str, Sequence[str]]:
        """Our pages that hand-written ones lead to, with the anchors that they have."""
        targets = [(target, anchor) for _, target, anchor in leads(whole_files)]
        wanted = {target for target, _ in targets}
        anchors = {
            page.path: _anchors(page.converted.content)
            for name, head in made.heads.items()
            if not wanted.isdisjoint(head.pages)
            for page in unpacked(made.bodies.of(name), {}).pages
            if page.path in wanted
        }
        return led_to(targets, anchors)

    def _press(self, engine: EnginePart, now: Mapping[str, str], book: Book) -> Press:
        folders = self._plan.folders_as_addresses
        policy = None
        if self._strict:
            lost = engine.content(LOST).decode("utf-8") if LOST in engine.files else ""
            policy = Policy(lost, self._job.log.settings.site.allow_hosts)
        titles = {page_of(one.path): one.title for one in self._job.log.records}
        feeds = feeds_told((*now, *(one.path for one in self._job.by_hand)), folders=folders)
        return Press(self._plan.root, folders, engine, policy, feeds, titles, book)

    def _fixed(self, now: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Files that tell of the site as a whole."""
        plan, told = self._plan, self._job.publication
        paths = (*now, *(one.path for one in self._job.by_hand))
        named = [path for path in paths if path.endswith(".md")]
        for one in whole(told.name, plan.address, named, folders=plan.folders_as_addresses):
            secured = self._strict and one.path == LOST
            yield one.path, Policy("").on(one.text) if secured else one.text

    def _outputs(
        self, press_: Press, made: Renewed, engine: EnginePart, fixed: Mapping[str, str]
    ) -> dict[str, Output]:
        sign = self._sign(engine)
        theirs = {
            path: Output(fingerprint(own, sign, press_.feeds.get(path, "")), ENGINE, path)
            for path, own in engine.files.items()
            if path not in ENGINES_OWN
        }
        ours = {path: Output(fingerprint(text), FIXED, path) for path, text in fixed.items()}
        return theirs | planned(press_, made.heads, sign) | ours

    def _sign(self, engine: EnginePart) -> str:
        hosts = self._job.log.settings.site.allow_hosts
        return fingerprint(engine.sign, str(self._strict), repr(hosts))


def _anchors(content: str) -> list[str]:
    return _ANCHOR.findall(content)


def _outcome(made: Renewed, now: Mapping[str, str]) -> Outcome:
    before = signs(made.before.values())
    written_ = [path for path, sign in now.items() if before.get(path) != sign]
    gone = [path for path in before if path not in now]
    return Outcome(tuple(sorted(written_)), tuple(sorted(gone)))


def _notes(made: Renewed) -> tuple[str, ...]:
    return tuple(dict.fromkeys(note for head in made.heads.values() for note in head.notes))

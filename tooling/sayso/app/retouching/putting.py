"""Pages that were made anew, put into a site of which is known that all else is as it was left."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from sayso.app.site.plan import WORK
from sayso.app.site.policy import Policy
from sayso.app.site.press.engine_part import kept_part
from sayso.app.site.press.filling import Task, fill
from sayso.app.site.press.kept.keeping import Keeping, Kept
from sayso.app.site.press.kept.placing import left_in, place
from sayso.app.site.press.left import Left, keep_readers, renew_readers
from sayso.app.site.press.stamping import UNIT, Press, planned
from sayso.app.site.press.units.heads import Head, as_rows
from sayso.app.site.press.units.renewing import UNIT_ROW
from sayso.renderers.whole import LOST


class TooFar(Exception):  # noqa: N818  # no error: another way is taken
    """A change reaches further than the pages that are made here."""


@dataclass(frozen=True, slots=True)
class Made:
    """A unit that was made anew."""

    name: str
    head: Head
    body: bytes


@dataclass(frozen=True, slots=True)
class Putting:
    """The site, what the build before left, and where all of it is kept."""

    root: Path
    site: Path
    left: Left
    kept: Keeping

    def press(self, made: Sequence[Made], titles: Mapping[str, str], hosts: Sequence[str]) -> Press:
        """What goes on pages besides their own words; `TooFar` where a shell is missing."""
        engine = kept_part(
            self.kept, {shape for one in made for _, shape in one.head.pages.values()}
        )
        if engine is None:
            raise TooFar
        policy = None
        if self.left.told["strict"]:
            lost = engine.content(LOST).decode("utf-8") if LOST in engine.files else ""
            policy = Policy(lost, hosts)
        folders = bool(self.left.told["folders"])
        return Press(self.root, folders, engine, policy, self.left.feeds, titles)

    def put(self, made: Sequence[Made], press: Press, readers: dict[str, list[str]]) -> None:
        """Writes the pages, and keeps them; `TooFar`, before anything is written, if it cannot."""
        outputs = planned(press, {one.name: one.head for one in made}, self.left.sign)
        work = left_in(self.site, self.kept)
        missing = {path: one for path, one in outputs.items() if work.planned.get(path) != one.sign}
        if not work.planned.keys() >= outputs.keys() or any(
            one.kind != UNIT for one in missing.values()
        ):
            raise TooFar
        stage = self.root / WORK / "site"
        shutil.rmtree(stage, ignore_errors=True)
        for one in made:
            ours = {path: output for path, output in missing.items() if output.name == one.name}
            fill(stage, press, frozenset(), Task(UNIT, one.name, partial(bytes, one.body), ours))
        self._keep(made, readers)
        signs = {path: one.sign for path, one in outputs.items()}
        whole = replace(work, planned={**work.planned, **signs}, missing=tuple(missing))
        place(whole, stage, self.kept)

    def _keep(self, made: Sequence[Made], readers: dict[str, list[str]]) -> None:
        self.kept.put(Kept(UNIT_ROW + one.name, as_rows(one.head), one.body) for one in made)
        if renew_readers(readers, {one.name: one.head for one in made}):
            keep_readers(self.kept, readers)

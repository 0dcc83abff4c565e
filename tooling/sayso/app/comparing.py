"""Checking a log at two ends, so that nobody is blamed for what was there before."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from sayso.app.annals import GitAnnals
from sayso.app.checking import chosen_rules, judged
from sayso.base import Base, Difference, PastTree, find_base, read_past
from sayso.diagnostics import Diagnostic, Severity
from sayso.intake import id_of, kind_of
from sayso.load import Memory, load
from sayso.model import Log, Past, Record
from sayso.model.values import as_texts
from sayso.settings import Settings
from sayso.suppress import Sifted
from sayso.suppress.baseline import BASELINE, baseline_in
from sayso.suppress.waivers import Waived
from sayso.workspace import DiskTree, read_files


@dataclass(frozen=True)
class Ends:
    """A log at both ends of a comparison, which file became which, and all paths that differ.

    Paths that are only at one of the ends are among those that differ.
    """

    now: Log
    then: Log
    renamed: Mapping[str, str]
    changed: frozenset[str]

    @cached_property
    def _earlier(self) -> Mapping[str, str]:
        return {now: then for then, now in self.renamed.items()}

    def before(self, record: Record) -> Record | None:
        """What a record of today was at the base."""
        return self.then.by_path.get(self._earlier.get(record.path, record.path))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a check finds now, told apart by what it would have found at the base.

    What today's baseline knows counts at neither end, beside what records waive now.
    """

    ends: Ends
    base: Base
    new: list[Diagnostic]
    known: list[Diagnostic]
    fixed: list[Diagnostic]
    baselined: list[Diagnostic]
    waived: list[Waived]

    @property
    def log(self) -> Log:
        return self.ends.now


def compare(  # what to compare, when, and by which rules
    root: Path,
    settings: Settings,
    today: date,
    revision: str,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> Comparison:
    """Checks the log that begins in a folder now and at the merge base with a revision.

    Both ends are read on the same day, by the same rules and settings, so that only what the
    files say can make a difference. A `UserError` where git cannot tell the base.
    """
    base = find_base(root, revision)
    rules = chosen_rules(settings, select, ignore)
    ends = read_ends(root, settings, today, base)
    named = {then: _name(now) for then, now in ends.renamed.items()}
    baseline = baseline_in(ends.now.tree)
    now = judged(ends.now, rules, baseline=baseline)
    then = judged(ends.then, rules, named, baseline)
    moved_on = _moved_on(ends)
    answering = [one for one in now.known if one.record in moved_on]
    new, known = _sorted_out([*now.open, *answering], then.open, moved_on)
    baselined = [one for one in now.known if one.record not in moved_on]
    return Comparison(ends, base, new, known, _fixed(now, then), baselined, now.waived)


def read_ends(root: Path, settings: Settings, today: date, base: Base) -> Ends:
    """The log as it is on the disk and as it was at the base; what is the same is read once."""
    past = read_past(root, base.commit)
    files = list(read_files(root, settings))
    memory: Memory = {}
    tree = DiskTree(root)
    old = list(past.files(files, settings.ignore))
    then = load(old, settings, today, PastTree(root, base.commit, past, tree), memory=memory)
    now = load(files, settings, today, tree, memory=memory)
    differing = frozenset(path for one in past.changes for path in (one.then, one.now) if path)
    ends = Ends(now, then, _renamed(past, now, then), differing)
    fresh = _brought_in(past, ends)
    annals = GitAnnals(root, base)
    looked_back = Past(then.by_path, ends.renamed, fresh, annals)
    changing = frozenset(was.path for was, _ in looked_back.changed(now.records))
    itself = Past(then.by_path, annals=annals, changing=changing)
    return replace(
        ends,
        now=replace(now, touched=past.touched - fresh, past=looked_back),
        then=replace(then, past=itself),
    )


def _renamed(past: Difference, now: Log, then: Log) -> dict[str, str]:
    """Paths of then by paths of today, as git sees it and as records say in `formerly`."""
    told = {
        was.path: one.path
        for one in now.records
        for old in as_texts(one.values.get("formerly"))
        if (was := then.by_id.get(old)) is not None and was.id == old
    }
    return {**past.renamed, **told}


def _brought_in(past: Difference, ends: Ends) -> frozenset[str]:
    """The paths that an import has written since: being brought in by one is no work."""
    return frozenset(
        one.path
        for one in ends.now.records
        if one.imported and one.path in past.touched
        if (was := ends.before(one)) is None or not was.imported
    )


def _moved_on(ends: Ends) -> frozenset[str]:
    """The records whose status has changed: they answer for all that is found in them."""
    return frozenset(
        one.id
        for one in ends.now.records
        if (was := ends.before(one)) is not None and was.status != one.status
    )


def _name(path: str) -> str:
    return id_of(path) if kind_of(path) in {"decision", "goal", "quarter"} else path


def _sorted_out(
    found: Sequence[Diagnostic], before: Sequence[Diagnostic], moved_on: frozenset[str]
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """New and known findings; one that weighs more than it did is new."""
    left: defaultdict[str, list[Severity]] = defaultdict(list)
    for one in sorted(before, key=lambda diagnostic: diagnostic.severity):
        left[one.fingerprint].append(one.severity)
    new, known = [], []
    for one in sorted(found, key=lambda diagnostic: diagnostic.order):
        heaviest = left[one.fingerprint][-1:]
        if one.record in moved_on or not heaviest or heaviest[0] < one.severity:
            new.append(one)
        else:
            known.append(one)
            left[one.fingerprint].pop()
    return new, known


def _fixed(now: Sifted, then: Sifted) -> list[Diagnostic]:
    """What was found at the base and is not found now: to be waived is not to be mended."""
    waived = (one.diagnostic for one in now.waived)
    still = {one.fingerprint for one in (*now.open, *now.known, *waived)}
    return [
        one
        for one in (*then.open, *then.known)
        if one.fingerprint not in still and one.where.path != BASELINE
    ]

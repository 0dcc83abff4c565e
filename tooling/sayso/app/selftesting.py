"""Proving on a team's own records that every rule speaks when it should."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from sayso import __version__
from sayso.app.checking import chosen_rules
from sayso.corruptions import (
    CORRUPTIONS,
    Corruption,
    Damage,
    ImaginedAnnals,
    ImaginedTree,
    LackingError,
    Texts,
)
from sayso.diagnostics import Diagnostic
from sayso.engine import judge
from sayso.intake import kind_of
from sayso.load import Memory, load
from sayso.model import Elsewhere, Log, Past, Tree
from sayso.rule import Rule
from sayso.rules import RULES
from sayso.settings import Settings
from sayso.source import File
from sayso.workspace import DiskTree, read_files

State = Literal["proven", "not-possible", "not-firing"]

SAMPLE = 9
"""Records of each kind that a copy is made of; every rule reads them all, some many times."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of trying to set off one rule: the finding, or why there is none."""

    rule: Rule
    state: State
    shown: Diagnostic | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Bench:
    """A few of a team's files, and how to read them with something changed."""

    files: Mapping[str, File]
    settings: Settings
    today: date
    ground: Tree
    memory: Memory

    def read(self, damage: Damage) -> Log:
        """The log of the files with some damage done to them."""
        log = self._loaded(damage, damage.files)
        if not damage.versions:
            return log
        older = [self._loaded(damage, texts) for texts in damage.versions]
        branch = [Elsewhere(path, "`selftest`") for path in damage.elsewhere]
        annals = ImaginedAnnals(older, elsewhere=branch)
        return replace(log, past=Past(older[-1].by_path, annals=annals))

    def _loaded(self, damage: Damage, texts: Texts) -> Log:
        done = {path: File(path, _bytes(text)) for path, text in texts.items()}
        now = {**self.files, **done}
        tree = ImaginedTree(self.ground, damage.around)
        day = damage.today or self.today
        return load(now.values(), self.settings, day, tree, memory=self.memory)


def selftest(
    root: Path, settings: Settings, today: date, select: Sequence[str], ignore: Sequence[str]
) -> list[Verdict]:
    """Corrupts copies of a log's records in memory, for each rule, and looks whether it speaks."""
    files = sample(read_files(root, settings))
    bench = Bench(files, settings, today, DiskTree(root), {})
    return [prove(one, bench) for one in chosen_rules(settings, select, ignore)]


def prove(rule: Rule, bench: Bench, corruptions: Mapping[str, Corruption] = CORRUPTIONS) -> Verdict:
    """Whether a rule finds something new, with a place, in one of its corruptions at least."""
    corrupt = corruptions.get(rule.code)
    if corrupt is None:
        return Verdict(rule, "not-firing", reason="no corruption is written for it")
    log = bench.read(Damage())
    known = {one.fingerprint for one in _found(rule, log)}
    tried = 0
    try:
        for damage in _ways(corrupt(log)):
            tried += 1
            shown = next(_new(rule, bench.read(damage), known), None)
            if shown is not None:
                return Verdict(rule, "proven", shown)
    except LackingError as lacking:
        return Verdict(rule, "not-possible", reason=str(lacking))
    return Verdict(rule, "not-firing", reason=f"silent on {tried} corrupted copies")


def _ways(damages: Iterator[Damage]) -> Iterator[Damage]:
    """Each damage to a record in its place, then to a copy beside it.

    Where a log's records are all wrong in one way already, only a copy can be newly so.
    """
    done = list(damages)
    yield from done
    for one in done:
        records = [path for path in one.files if path.endswith(".md")]
        if len(records) == 1 and not one.versions:
            beside = {_beside(path): text for path, text in one.files.items()}
            yield replace(one, files=beside)


def _beside(path: str) -> str:
    return path.removesuffix(".md") + "-selftest.md" if path.endswith(".md") else path


def _found(rule: Rule, log: Log) -> list[Diagnostic]:
    return judge(log, [rule], every=RULES).open


def _new(rule: Rule, log: Log, known: set[str]) -> Iterator[Diagnostic]:
    """New findings that stand somewhere in a file that is there."""
    for one in _found(rule, log):
        if one.fingerprint not in known and _stands_somewhere(one, log):
            yield one


def _stands_somewhere(one: Diagnostic, log: Log) -> bool:
    path, start = one.where.path, one.where.start
    if path not in log.sources and not log.tree.exists(path):
        return False
    return 1 <= start.line <= len(log.source(path).lines) and start.column >= 1


def sample(files: Iterable[File]) -> dict[str, File]:
    """A few files of each kind, taken evenly from the whole log."""
    kinds: dict[str | None, list[File]] = {}
    for file in files:
        kinds.setdefault(kind_of(file.path), []).append(file)
    few = [file for kind, found in kinds.items() if kind for file in _spread(found)]
    quarters = {file.path.rpartition("/")[0] for file in few if kind_of(file.path) == "goal"}
    few += [file for file in kinds.get("quarter", ()) if file.path.rpartition("/")[0] in quarters]
    return {file.path: file for file in few}


def _spread(files: Sequence[File]) -> Sequence[File]:
    step = -(-len(files) // SAMPLE)
    return files[::step]


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


def count(verdicts: Sequence[Verdict], state: State) -> int:
    """How many rules came out so."""
    return sum(one.state == state for one in verdicts)


def as_object(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """The verdicts as an object of the schema `selftest.json`."""
    states: tuple[State, ...] = ("proven", "not-possible", "not-firing")
    counts = {state: count(verdicts, state) for state in states}
    return {
        "version": __version__,
        "summary": {"rules": len(verdicts), **counts},
        "rules": [_row(one) for one in verdicts],
    }


def _row(one: Verdict) -> dict[str, Any]:
    where = one.shown.where if one.shown else None
    return {
        "code": one.rule.code,
        "name": one.rule.name,
        "state": one.state,
        "path": where.path if where else "",
        "line": where.start.line if where else 0,
        "column": where.start.column if where else 0,
        "message": one.shown.message if one.shown else "",
        "reason": one.reason,
    }

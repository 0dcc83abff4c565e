"""Taking in what a log has today as known, and dropping what is found no more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sayso import history
from sayso.app.checking import chosen_rules, judged
from sayso.app.opening import read_log
from sayso.diagnostics import Diagnostic
from sayso.errors import UserError
from sayso.rule import Rule
from sayso.rules import RULES
from sayso.suppress.baseline import (
    BASELINE,
    NOTHING,
    Baseline,
    Entry,
    entry_of,
    read_baseline,
    written,
)
from sayso.suppress.scope import Scope
from sayso.workspace import find_root, read_settings
from sayso.writing import create, replace


@dataclass(frozen=True, slots=True)
class Rebased:
    """What became of a baseline: how many entries it has, came to it and left it.

    `needless` entries are still there; `by_clock` findings were not taken in. `ignored`
    tells that git does not see the file.
    """

    known: int
    added: int = 0
    dropped: int = 0
    needless: int = 0
    by_clock: int = 0
    ignored: bool = False


def take_in(start: Path, day: date, select: Sequence[str], ignore: Sequence[str]) -> Rebased:
    """Adds what the rules find and the baseline does not know; drops nothing.

    What the clock finds is left out: it never fails a run, and it should not fall silent.
    """
    root, found = _survey(start, day, select, ignore)
    clock = {one.code for one in found.rules if one.kind == "clock"}
    new = [entry_of(one) for one in found.unknown if one.code not in clock]
    entries = [*_not_outgrown(found.baseline.entries, new), *new]
    if entries:
        _write(root, entries)
    by_clock = len(found.unknown) - len(new)
    needless = len(found.needless)
    return Rebased(len(entries), len(new), 0, needless, by_clock, _is_ignored(root))


def prune(start: Path, day: date, select: Sequence[str], ignore: Sequence[str]) -> Rebased:
    """Drops the entries whose rules ran and found them no more; adds nothing."""
    root, found = _survey(start, day, select, ignore)
    gone = {id(one) for one in found.needless}
    entries = [one for one in found.baseline.entries if id(one) not in gone]
    if gone:
        _write(root, entries)
    return Rebased(len(entries), dropped=len(gone), ignored=_is_ignored(root))


@dataclass(frozen=True, slots=True)
class _Found:
    """What some rules find that a baseline does not know, and what it need not know."""

    rules: list[Rule]
    baseline: Baseline
    unknown: list[Diagnostic]
    needless: list[Entry]


def _survey(
    start: Path, day: date, select: Sequence[str], ignore: Sequence[str]
) -> tuple[Path, _Found]:
    root = find_root(start)
    log = read_log(root, read_settings(root), day)
    rules = chosen_rules(log.settings, select, ignore)
    text = _text(root)
    baseline = NOTHING if text is None else read_baseline(text)
    unknown, _, unused = baseline.sift(judged(log, rules, baseline=NOTHING).open)
    scope = Scope(rules, RULES)
    needless = [one for one in unused if scope.settles(one.code)]
    return root, _Found(rules, baseline, unknown, needless)


def _not_outgrown(entries: Iterable[Entry], new: Iterable[Entry]) -> list[Entry]:
    """The entries without those whose finding weighs more today, and has a new entry."""
    weights = {one.fingerprint: one.severity for one in new}
    return [one for one in entries if one.severity >= weights.get(one.fingerprint, one.severity)]


def _text(root: Path) -> str | None:
    path = root / BASELINE
    try:
        return path.read_bytes().decode("utf-8") if path.exists() else None
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{BASELINE} cannot be read", "bring it back from git") from error


def _write(root: Path, entries: Iterable[Entry]) -> None:
    before, after = _text(root), written(entries)
    if before is None:
        create(root / BASELINE, after)
    elif before.replace("\r\n", "\n") != after:
        replace(root / BASELINE, after, expected=before)


def _is_ignored(root: Path) -> bool:
    return history.ask(root, "check-ignore", "--quiet", "--", BASELINE) is not None

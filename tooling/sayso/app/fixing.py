"""Mending what can be mended, again until nothing changes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sayso import history
from sayso.app.checking import chosen_rules, judged
from sayso.diagnostics import Diagnostic
from sayso.fixes import apply_fixes
from sayso.load import load
from sayso.model import Log
from sayso.settings import Settings
from sayso.source import File
from sayso.suppress.baseline import NOTHING, baseline_in
from sayso.workspace import DiskTree, read_files
from sayso.writing import has_conflict
from sayso.writing import replace as write

ROUNDS = 20
"""Enough for any chain of fixes that make room for each other; a circle would be our bug."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What fixing came to: new texts beside the old by path, and what is left to find."""

    before: dict[str, str]
    after: dict[str, str]
    left: list[Diagnostic]


def fix(
    root: Path,
    settings: Settings,
    today: date,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    unsafe: bool = False,
) -> Mended:
    """What the files would say after all fixes that are wanted; nothing is written yet."""
    files = {file.path: file for file in read_files(root, settings)}
    touched = history.changed(root) if settings.strict_from else frozenset()
    tree = DiskTree(root)

    def read(now: Iterable[File]) -> Log:
        return load(now, settings, today, tree, touched)

    # What the baseline knows is mended too, and is not among what is left for a person.
    rules = chosen_rules(settings, select, ignore)
    mended = mend(files, read, lambda log: judged(log, rules, baseline=NOTHING).open, unsafe=unsafe)
    left, _, _ = baseline_in(tree).sift(mended.left)
    return replace(mended, left=left)


def mend(
    files: dict[str, File],
    read: Callable[[Iterable[File]], Log],
    find: Callable[[Log], list[Diagnostic]],
    *,
    unsafe: bool = False,
) -> Mended:
    """Fixes files in memory, round by round, until no fix changes anything."""
    now = dict(files)
    changed: dict[str, str] = {}
    log = read(now.values())
    left = find(log)
    for _ in range(ROUNDS):
        texts = _one_round(log, left, now, unsafe=unsafe)
        if not texts:
            break
        changed |= texts
        now |= {path: replace(now[path], data=text.encode()) for path, text in texts.items()}
        log = read(now.values())
        left = find(log)
    before = {path: files[path].data.decode() for path in changed}
    return Mended(before, changed, left)


def _one_round(
    log: Log, left: Iterable[Diagnostic], now: dict[str, File], *, unsafe: bool
) -> dict[str, str]:
    wanted = [
        one.fix
        for one in left
        if one.fix is not None
        and (one.fix.safe or unsafe)
        and all(_may_be_written(now, change.path) for change in one.fix.changes)
    ]
    texts = apply_fixes(wanted, log.sources)
    return {path: text for path, text in texts.items() if text != log.sources[path].text}


def _may_be_written(now: dict[str, File], path: str) -> bool:
    file = now.get(path)
    return file is not None and not file.unreadable and not has_conflict(file.data)


def write_mended(root: Path, mended: Mended) -> None:
    """Writes the files that changed; a `UserError` where one has changed meanwhile."""
    for path, text in sorted(mended.after.items()):
        write(root / path, text, expected=mended.before[path])

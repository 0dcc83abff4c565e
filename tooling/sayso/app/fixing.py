"""Mending what can be mended, again until nothing changes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sayso import history
from sayso.app.checking import chosen_rules, judged
from sayso.diagnostics import Diagnostic
from sayso.fixes import apply_fixes
from sayso.load import load
from sayso.locking import alone
from sayso.model import Log, Tree
from sayso.settings import Settings
from sayso.source import File
from sayso.suppress.baseline import NOTHING, baseline_in
from sayso.workspace import DiskTree, read_files
from sayso.writing import Write, has_conflict, write_all

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
    around: dict[str, str] = {}

    def read(now: Iterable[File]) -> Log:
        return load(now, settings, today, _MendedTree(tree, around), touched)

    # What the baseline knows is mended too, and is not among what is left for a person.
    rules = chosen_rules(settings, select, ignore)

    def find(log: Log) -> list[Diagnostic]:
        return judged(log, rules, baseline=NOTHING).open

    mended = mend(files, read, find, unsafe=unsafe, around=around)
    left, _, _ = baseline_in(tree).sift(mended.left)
    return replace(mended, left=left)


def mend(
    files: dict[str, File],
    read: Callable[[Iterable[File]], Log],
    find: Callable[[Log], list[Diagnostic]],
    *,
    unsafe: bool = False,
    around: dict[str, str] | None = None,
) -> Mended:
    """Fixes files in memory, round by round, until no fix changes anything.

    `around` is where new texts of derived files around the log are put, for `read` to see.
    """
    now = dict(files)
    around = {} if around is None else around
    before: dict[str, str] = {}
    changed: dict[str, str] = {}
    log = read(now.values())
    left = find(log)
    for _ in range(ROUNDS):
        texts = _one_round(log, left, now, unsafe=unsafe)
        if not texts:
            break
        for path in texts:
            before.setdefault(path, log.known_sources[path].text)
        changed |= texts
        around |= {path: text for path, text in texts.items() if path not in now}
        now |= {
            path: now[path]._replace(data=text.encode())
            for path, text in texts.items()
            if path in now
        }
        log = read(now.values())
        left = find(log)
    return Mended(before, changed, left)


def _one_round(
    log: Log, left: Iterable[Diagnostic], now: dict[str, File], *, unsafe: bool
) -> dict[str, str]:
    wanted = [
        one.fix
        for one in left
        if one.fix is not None
        and (one.fix.safe or unsafe)
        and all(_may_be_written(log, now, change.path) for change in one.fix.changes)
    ]
    sources = log.known_sources
    texts = apply_fixes(wanted, sources)
    return {path: text for path, text in texts.items() if text != sources[path].text}


def _may_be_written(log: Log, now: dict[str, File], path: str) -> bool:
    if path in now:
        return not now[path].unreadable and not has_conflict(now[path].data)
    around = log.known_sources.get(path)
    return around is not None and not has_conflict(around.text.encode())


class _MendedTree:
    """The repository around a log, in which derived files say already what they will."""

    def __init__(self, ground: Tree, texts: Mapping[str, str]) -> None:
        self._ground, self._texts = ground, texts
        self.exists, self.files, self.mentions = ground.exists, ground.files, ground.mentions

    def text(self, path: str) -> str | None:
        return self._texts[path] if path in self._texts else self._ground.text(path)


def write_mended(root: Path, mended: Mended) -> None:
    """Writes the files that changed, or none; a `UserError` where one has changed meanwhile."""
    with alone(root):
        write_all(
            Write(root / path, mended.before[path], text)
            for path, text in sorted(mended.after.items())
        )

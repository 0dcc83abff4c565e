"""Making the changes of a plan: read, change, check, write, and nobody else meanwhile."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.app.editing.consent import found_anew
from sayso.app.editing.plan import Edited, Plan, Rewritten
from sayso.app.editing.saying import said
from sayso.app.editing.tree import TreeToBe
from sayso.app.opening import Opened, read_log
from sayso.diagnostics import Change, Rewrite
from sayso.errors import UserError
from sayso.intake import take
from sayso.load import load
from sayso.locking import alone
from sayso.model import Log
from sayso.placing import place_change
from sayso.source import File
from sayso.text import apply_edits
from sayso.workspace import holds, read_settings
from sayso.writing import Write, write_all


def edit(opened: Opened, plan: Callable[[Opened], Plan], *, dry_run: bool = False) -> Edited:
    """Makes a plan of the log as it is now, and carries it out whole or not at all."""
    with alone(opened.root):
        now = _as_it_is(opened)
        wanted = plan(now)
        draft = _drafted(now.log, wanted)
        after = draft.log(now)
        found = found_anew(now.log, after, draft.paths, wanted.moves, wanted.owed)
        if not dry_run:
            write_all(draft.writes(opened.root))
    files = tuple(one for one in draft.files if one.before != one.after or one.was)
    return Edited(files, after, tuple(found), wanted.then, not dry_run)


def _as_it_is(opened: Opened) -> Opened:
    """The log read again: what did not change is not read twice."""
    settings = read_settings(opened.root)
    log = read_log(opened.root, settings, opened.log.today, opened.memory)
    return replace(opened, log=log)


@dataclass(frozen=True, slots=True)
class _Draft:
    """Files as they would be, none of them written yet."""

    files: tuple[Rewritten, ...]

    @property
    def paths(self) -> frozenset[str]:
        return frozenset(one.path for one in self.files)

    def log(self, opened: Opened) -> Log:
        """The log that the files would make, with all that stay as they are."""
        log, texts = opened.log, {one.path: one.after for one in self.files}
        old = {one.was or one.path for one in self.files}
        kept = [file for file in _known(opened) if file.path not in old]
        ours = [path for path in texts if holds(path, log.settings.ignore)]
        mine = [File(path, texts[path].encode()) for path in ours]
        tree = TreeToBe(log.tree, frozenset(old - texts.keys()), texts)
        touched = log.touched | old | self.paths if log.settings.strict_from else log.touched
        return load([*kept, *mine], log.settings, log.today, tree, touched, opened.memory)

    def writes(self, root: Path) -> Iterator[Write]:
        for one in self.files:
            if one.was:
                yield Write(root / one.path, None, one.after)
                yield Write(root / one.was, one.before, None)
            elif one.before != one.after:
                yield Write(root / one.path, one.before, one.after)


def _known(opened: Opened) -> list[File]:
    sources = opened.log.sources
    return [file for file, taken in opened.memory.items() if sources.get(file.path) is taken.source]


def _drafted(log: Log, plan: Plan) -> _Draft:
    changes: dict[str, list[Change]] = {path: [] for path in plan.moves}
    for change in plan.changes:
        changes.setdefault(change.path, []).append(change)
    fresh = [Rewritten(path, None, text, ("new",)) for path, text in plan.new.items()]
    edited = [_rewritten(log, path, wanted, plan) for path, wanted in changes.items()]
    return _Draft((*edited, *fresh))


def _rewritten(log: Log, path: str, changes: Iterable[Change], plan: Plan) -> Rewritten:
    before, now = _text(log, path), plan.moves.get(path, path)
    after, words = _made(path, before, changes), tuple(map(said, changes))
    if now == path:
        return Rewritten(path, before, after, words)
    return Rewritten(now, before, after, (f"was {path}", *words), path)


def _text(log: Log, path: str) -> str:
    """What a file says, be it of the log or around it."""
    source = log.sources.get(path)
    text = source.text if source is not None and source.readable else None
    if source is None:
        text = log.tree.text(path)
    if text is None:
        raise UserError(f"{path} cannot be read", "`sayso check` says why")
    return text


def _made(path: str, text: str, changes: Iterable[Change]) -> str:
    for change in changes:
        source = take(File(path, text.encode())).source
        placed = place_change(source, change)
        if placed is None:
            what = "the text" if isinstance(change, Rewrite) else f"`{said(change)}`"
            raise UserError(f"{path} has no place for {what}", "write it there by hand")
        text = apply_edits(text, [placed])
    return text

"""What happened to a log between two revisions or days."""

from collections.abc import Mapping
from pathlib import Path

from sayso import history
from sayso.app.opening import Opened
from sayso.app.spans import Span, span_of
from sayso.app.stretches import stretch_of
from sayso.base import Difference, PastTree, read_pasts
from sayso.events import Changes, Moment, events
from sayso.load import load, with_same
from sayso.model import Log


def changes_since(opened: Opened, asked: str) -> Changes:
    """What happened since a revision, a day or `2w` ago, up to what lies on the disk.

    A `UserError` where git does not know what is asked for.
    """
    return changes(opened, span_of(asked, opened.log.today))


def changes(opened: Opened, span: Span) -> Changes:
    """What happened in a stretch of time: each thing by what it was and what it is at the end."""
    root = opened.root
    stretch = stretch_of(root, span)
    since, until = stretch.since, stretch.until
    asked = [one.commit for one in (since, until) if one.commit]
    past = dict(zip(asked, read_pasts(root, asked), strict=True))
    before = _log_at(opened, since.commit, past) if since.commit else _nothing(opened)
    after = _log_at(opened, until.commit, past) if until.commit else opened.log
    told = events(before, after, _renamed(root, since, until, past))
    return Changes(since, until, after, told, stretch.remarks)


def _log_at(opened: Opened, commit: str, past: Mapping[str, Difference]) -> Log:
    """The log as it was at a commit; what is the same as on the disk is not read again."""
    log, differs = opened.log, past[commit]
    tree = PastTree(opened.root, commit, differs, log.tree)
    files = differs.files((), log.settings.ignore)
    return with_same(load(files, log.settings, log.today, tree), log, differs.touched)


def _nothing(opened: Opened) -> Log:
    return load((), opened.log.settings, opened.log.today, opened.log.tree)


def _renamed(
    root: Path, since: Moment, until: Moment, past: Mapping[str, Difference]
) -> Mapping[str, str]:
    if not since.commit:
        return {}
    if not until.commit:
        return past[since.commit].renamed
    return history.renames_between(root, since.commit, until.commit)

"""What git tells of a log, gathered for its site."""

from functools import lru_cache
from pathlib import Path

from sayso import history
from sayso.app.changing import changes_since
from sayso.app.chronicle import Chronicle
from sayso.app.digest import WEEK
from sayso.app.opening import Opened
from sayso.app.site.press.kept.past import kept_chronicle
from sayso.errors import UserError
from sayso.events import Event
from sayso.renderers.publication import Happened
from sayso.settings import Settings

_NO_GIT = "What happened is told from commits, and there are none here yet."
_SHALLOW = (
    "This site was built from a shallow clone, which begins on {}: what happened before is not "
    "known to it. In CI, fetch the whole history (fetch-depth: 0)."
)

Lately = tuple[tuple[Event, ...], str, str]
"""What changed and is worth telling, since which day, and after which commit."""


def happened(opened: Opened, lately: Lately | None = None) -> Happened:
    """All that commits did to a log, and what changed in the last week, as in the digest."""
    root = opened.root
    tip = history.commit(root, "HEAD")
    if tip is None:
        return Happened(remark=_NO_GIT)
    told = _chronicle(root, opened.log.settings, tip)
    events, since, base = lately or changed_lately(opened)
    remark = _SHALLOW.format(history.day_of(root, told.begins)) if told.begins else ""
    return Happened(told.entries, events, since, remark, base)


def changed_lately(opened: Opened) -> Lately:
    """What happened in the last week; nothing where there are no commits."""
    since = (opened.log.today - WEEK).isoformat()
    try:
        found = changes_since(opened, since)
    except UserError:  # git does not reach back as far: the page of changes says so
        return (), "", ""
    return tuple(one for one in found.events if not one.is_quiet), since, found.since.commit or ""


@lru_cache(maxsize=1)
def _chronicle(root: Path, settings: Settings, tip: str) -> Chronicle:
    """The history up to a commit, which stays as it is while the files change."""
    return kept_chronicle(root, settings, tip)

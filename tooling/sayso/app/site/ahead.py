"""What a first build begins with while the log is still being read."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sayso import history
from sayso.app.site.plan import ready
from sayso.app.site.press.kept.past import kept_chronicle
from sayso.app.site.press.kept.unchanged import KEPT
from sayso.app.spreading import EndedError, meanwhile
from sayso.errors import UserError
from sayso.workspace import find_root, read_settings


@contextmanager
def asking_git(start: Path) -> Iterator[None]:
    """Where nothing is kept yet, another process keeps the history in the meantime."""
    root = _without_site(start)
    if root is None:
        yield
        return

    def ask() -> None:
        with suppress(Exception):  # whoever asks next hears of it
            tip = history.commit(root, "HEAD")
            if tip is not None:
                kept_chronicle(root, read_settings(root), tip)

    ready(root)
    kept = meanwhile(ask)
    try:
        yield
    finally:
        with suppress(EndedError):
            kept()


def _without_site(start: Path) -> Path | None:
    """The folder of a log of which nothing is kept; where there is none, its reader says so."""
    try:
        root = find_root(start)
    except UserError:
        return None
    return None if (root / KEPT).exists() else root

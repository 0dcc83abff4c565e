"""One build of a site at a time: what is made on the way to it lies in one place."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.locking import alone

PATIENCE = 1_800.0
"""Seconds to wait for another build, which may be the first one of a large log."""

_WAITS = "waiting for another build of this site to end"


@contextmanager
def building_alone(start: Path, tell: Callable[[str], object]) -> Iterator[None]:
    """Keeps other builds of the log that a folder lies in away, until this one has ended."""
    with alone(_work(start), PATIENCE, lambda: tell(_WAITS)):
        yield


def _work(start: Path) -> Path:
    """The folder for what is made on the way; a build with nothing to do finds it at once."""
    folder = start / ".sayso"
    if folder.is_dir():
        return folder
    from sayso.app.site.plan import WORK, ready  # noqa: PLC0415  # heavy
    from sayso.workspace import find_root  # noqa: PLC0415

    root = find_root(start)
    ready(root)
    return root / WORK

"""As much of a log as it takes to say who owns some paths.

A path outside the folders of records can be claimed in `owners.yaml` alone: then no record is
read, nor what says how records are to be read.
"""

from collections.abc import Sequence
from datetime import date

from sayso.app.ownership.asking import Asked, asked
from sayso.app.today import current_day
from sayso.disk import FOLDERS, DiskTree, read_file, root_of
from sayso.history import Folder
from sayso.model import Log, Owners
from sayso.model.owners import OWNERS
from sayso.model.reading import read_owners
from sayso.settings import DEFAULT
from sayso.source import Source, read_yaml


def open_for(start: Folder, given: Sequence[str], day: date | None) -> tuple[Log, list[Asked]]:
    """What a log says of paths that somebody in a folder of it asks about."""
    root = root_of(start)
    tree = DiskTree(root)
    paths = list(asked(root, tree, start, given))
    if any(one.path and one.path.startswith(_RECORDS) for one in paths):
        # A record is its own owner's; all of them are slow to read, and so is what reads them.
        from pathlib import Path  # noqa: PLC0415

        from sayso.app.opening import open_log  # noqa: PLC0415

        return open_log(Path(start), day).log, paths
    return roster(root, tree, day or current_day()), paths


_RECORDS = tuple(f"{folder}/" for folder in FOLDERS)


def roster(root: str, tree: DiskTree, today: date) -> Log:
    """The log without any record, as if nothing were settled."""
    sources: dict[str, Source] = {}
    owners = Owners(known=False)
    if tree.exists(OWNERS):
        file = read_file(root, OWNERS)
        source = sources[OWNERS] = read_yaml(OWNERS, file.data)
        if source.readable and not file.unreadable:
            owners = read_owners(source)
    return Log((), (), (), owners, DEFAULT, today, tree, sources)

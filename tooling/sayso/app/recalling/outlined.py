"""The log of a folder for pages of a few records: of the others, what the book tells of them.

Whether they are quiet is of no interest here.
"""

from collections.abc import Collection, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from sayso.app.opening import uncollected
from sayso.app.recalling.context import context
from sayso.intake import id_of
from sayso.load import load, with_known
from sayso.model import Log
from sayso.model.known import KnownDecision
from sayso.recall.book import Heading, read_book
from sayso.recall.stamps import Stamp
from sayso.settings import Settings
from sayso.source import Source, read_record
from sayso.workspace import DiskTree, list_files, read_file, read_listed, read_owners


def outlined_log(
    root: Path,
    settings: Settings,
    today: date,
    stamps: Mapping[str, Stamp],
    wanted: Collection[str],
) -> Log:
    """The log with some decisions read, and others of which the book does not tell.

    `stamps` are those of the files of decisions now.
    """
    with uncollected():
        owners = list(read_owners(root))
        bytes_ = b"".join(one.data + one.unreadable.encode() for one in owners)
        heading = Heading(context(settings, today, bytes_), frozenset())
        pages = read_book(root, heading).pages if settings.cache else ()
        read = partial(_source, root)
        known = {
            path: KnownDecision(id_of(path), path, row.outline, read)
            for _, page in pages
            for path, row in page.items()
            if row.outline is not None and row.stamp == stamps.get(path) and path not in wanted
        }
        listed = list(list_files(root, settings))
        rest = [one for one in listed if one[0] not in known]
        files = [read_listed(root, one) for one in rest]
        there = {path for path, _ in listed}
        log = load([*owners, *files], settings, today, DiskTree(root))
        return with_known(log, (one for path, one in known.items() if path in there))


def _source(root: Path, path: str) -> Source:
    return read_record(path, read_file(root, path).data)

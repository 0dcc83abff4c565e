"""The index that a built site is searched with, and whether it holds every page."""

from collections.abc import Collection, Iterable
from pathlib import Path

from sayso.errors import UserError
from sayso.model import Log
from sayso.renderers.addresses import address, file_of, page_of
from sayso.renderers.searching.findable import Findable
from sayso.renderers.searching.index import index_of

_SHOWN = 10


def put_index(site: Path, log: Log, found: Iterable[Findable], *, folders: bool) -> None:
    """Writes the index of some pages into a site."""
    pages = list(found)
    refuse_missing_of_index(log, {one.path for one in pages}, folders=folders)
    index = index_of(pages, log.settings.language)
    for path in index.files:
        place = site / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(index.stored(path))


def refuse_missing_of_index(log: Log, found: Collection[str], *, folders: bool) -> None:
    """Stops where a record has no page among those that are found."""
    wanted = (file_of(address(page_of(one.path), folders=folders)) for one in log.records)
    lost = [one for one in wanted if one not in found]
    if lost:
        told = "\n".join(f"  {one}" for one in lost[:_SHOWN])
        raise UserError(f"the search lacks pages\n{told}", "nothing was published")

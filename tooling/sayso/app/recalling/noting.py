"""What a check of everything found, noted as one would that remembers: it need not look again."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from sayso.app.opening import Opened
from sayso.app.recalling.context import context
from sayso.app.recalling.reading import FEW
from sayso.app.recalling.survey import whole
from sayso.intake import kind_of
from sayso.model import Log
from sayso.model.owners import OWNERS
from sayso.recall.book import Heading, line_of, read_book, write_book
from sayso.recall.row import Row, row_of
from sayso.recall.stamps import Stamp, settled
from sayso.rule import Rule
from sayso.source import Source
from sayso.suppress import Sifted
from sayso.workspace import read_file

_PAGE = 100
"""Rows of a page: few, for one is written again when one of its rows is another."""


def note_quiet(
    opened: Opened, rules: Sequence[Rule], found: Sifted, stamps: Mapping[str, Stamp], began: int
) -> None:
    """Keeps which decisions no rule spoke of; `stamps` are those of their files, from before.

    Nothing is kept where there is something already, or where reading anew is as fast.
    """
    log = opened.log
    if not log.settings.cache or len(log.decisions) < FEW:
        return
    alone = frozenset(one.code for one in rules if not one.across)
    heading = Heading(context(log.settings, log.today, _owners(log)), alone)
    if read_book(opened.root, heading).pages:
        return
    told = (*found.open, *found.known, *(one.diagnostic for one in found.waived))
    loud = frozenset(one.where.path for one in told if one.code in alone)
    rows = dict(_rows(opened, loud, stamps, began))
    if sum(row.outline is not None for row in rows.values()) * 2 >= len(rows):
        write_book(opened.root, heading, list(_lines(rows)))


def _rows(
    opened: Opened, loud: frozenset[str], stamps: Mapping[str, Stamp], began: int
) -> Iterator[tuple[str, Row]]:
    log = opened.log
    told = {one.place.path for found in log.problems.values() for one in found}
    for path, source in log.sources.items():
        if path in stamps and kind_of(path) == "decision":
            quiet = None if path in loud or path in told else whole(log.by_path.get(path))
            yield path, row_of(quiet, settled(stamps[path], began), _bytes(opened.root, source))


def _bytes(root: Path, source: Source) -> bytes:
    """A file as it was read; read again where it is no text."""
    if any(one.kind == "unreadable-file" for one in source.troubles):
        return read_file(root, source.path).data
    return source.text.encode()


def _owners(log: Log) -> bytes:
    source = log.sources.get(OWNERS)
    return source.text.encode() if source else b""


def _lines(rows: Mapping[str, Row]) -> Iterator[bytes]:
    left = iter(rows.items())
    while page := dict(islice(left, _PAGE)):
        yield line_of(page)

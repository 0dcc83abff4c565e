"""What a check of everything found, noted as one would that remembers: it need not look again."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from sayso.app.opening import Opened
from sayso.app.recalling.context import context
from sayso.app.recalling.reading import FEW
from sayso.app.recalling.survey import whole
from sayso.intake import kind_of
from sayso.model.owners import OWNERS
from sayso.recall.book import Heading, line_of, read_book, write_book
from sayso.recall.row import Row, Stamp, row_of, settled
from sayso.rule import Rule
from sayso.suppress import Sifted

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
    owners = b"".join(one.data for one in opened.memory if one.path == OWNERS)
    heading = Heading(context(log.settings, log.today, owners), alone)
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
    for file, taken in opened.memory.items():
        path = file.path
        # The memory holds what files were in the past, too.
        is_now = opened.log.sources.get(path) is taken.source
        if is_now and path in stamps and kind_of(path) == "decision" and not file.unreadable:
            decision = None if path in loud else whole(taken)
            yield path, row_of(decision, settled(stamps[path], began), file.data)


def _lines(rows: Mapping[str, Row]) -> Iterator[bytes]:
    left = iter(rows.items())
    while page := dict(islice(left, _PAGE)):
        yield line_of(page)

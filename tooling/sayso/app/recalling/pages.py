"""The pages of the book brought up to date: rows of changed files go, rows of new ones come."""

from collections.abc import Mapping, Sequence

from sayso.app.recalling.survey import Survey
from sayso.recall.book import Page, line_of, page_of
from sayso.recall.row import Row, digest
from sayso.workspace import Listed, read_listed

Written = tuple[bytes, Page]
"""A page as a line and as what it says."""

Files = Mapping[str, Listed]
"""The files that may be in the book, by path."""

_PAGES = 80
_LEAST, _MOST = 50, 1_000
"""Rows that are worth a page of their own, and that a page has at most."""

_SAMPLE = 40


def kept(pages: Sequence[Written], files: Files, survey: Survey) -> list[Written]:
    """The pages without the rows of files that are gone or say something else now."""
    return [_without_stale(page, files, survey) for page in pages]


def _without_stale(written: Written, files: Files, survey: Survey) -> Written:
    _, page = written
    stale = [
        path
        for path, row in page.items()
        if (listed := files.get(path)) is None or survey.stamp(listed) != row.stamp
    ]
    if not stale:
        return written
    rows = dict(page)
    for path in stale:
        row, listed = rows.pop(path), files.get(path)
        if listed and digest(read_listed(survey.root, listed).data) == row.digest:
            rows[path] = row._replace(stamp=survey.settled(survey.stamp(listed)))
    return _written(rows)


def missing(pages: Sequence[Written], files: Files) -> list[Listed]:
    """The files that are in no page."""
    there = frozenset().union(*(page for _, page in pages))
    return [one for path, one in files.items() if path not in there]


def with_rows_of(pages: Sequence[Written], new: Sequence[Listed], survey: Survey) -> list[Written]:
    """The pages with rows for more files."""
    if len(new) < _LEAST:
        return _added(pages, survey.rows(new)) if new else list(pages)
    # Many are read by several processes, and only a cold check has many.
    from sayso.app.spreading import spread  # noqa: PLC0415

    size = max(_LEAST, len(new) // _PAGES + 1)
    shares = [new[start : start + size] for start in range(0, len(new), size)]
    lines = spread(lambda share: line_of(survey.rows(share)), shares)
    return [*pages, *((line, page_of(line)) for line in lines)]


def _added(pages: Sequence[Written], rows: Mapping[str, Row]) -> list[Written]:
    """The pages with a few more rows, on the last one if there is room."""
    *others, (_, last) = pages or [(b"", {})]
    if len(last) + len(rows) <= _MOST:
        return [*others, _written({**last, **rows})]
    return [*pages, _written(rows)]


def _written(rows: Page) -> Written:
    return line_of(rows), rows


def is_worth_it(new: Sequence[Listed], survey: Survey) -> bool:
    """Whether most of the files are quiet, by the look of a few."""
    few = new[:: len(new) // _SAMPLE + 1]
    rows = survey.rows(few).values()
    return sum(row.outline is not None for row in rows) * 2 >= len(few)

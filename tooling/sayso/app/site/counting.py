"""Whether a site has all that is in the log: no engine is believed, the pages are looked at."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from sayso.app.site.plan import Plan
from sayso.errors import UserError
from sayso.model import Log
from sayso.renderers.addresses import address, file_of, page_of

_SHOWN = 10
_HEADINGS = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_MARKS = re.compile(r"<[^>]*>")
_NO_WORD = re.compile(r"[\W_]+")


def refuse_missing(plan: Plan, log: Log) -> None:
    """Names the records whose page is not in the site that was made, or is another's."""
    missing = list(_missing(plan, log))
    if missing:
        shown = [f"  {one}" for one in missing[:_SHOWN]]
        more = [f"  and {len(missing) - _SHOWN} more"] if len(missing) > _SHOWN else []
        told = "\n".join(["the site lacks pages of records", *shown, *more])
        raise UserError(f"{told}\nnothing was published", f"look at {plan.config.name}")


def _missing(plan: Plan, log: Log) -> Iterator[str]:
    for record in log.records:
        place = _page(plan, record.path)
        if not place.is_file():
            yield f"{record.path}: no page"
        elif not is_of(place.read_text("utf-8"), record.title):
            yield f"{record.path}: its page has another title"
    for source in log.broken.values():
        if source.path.endswith(".md") and not _page(plan, source.path).is_file():
            yield f"{source.path}: no page"


def _page(plan: Plan, path: str) -> Path:
    return plan.stage / file_of(address(page_of(path), folders=plan.folders_as_addresses))


def is_of(page: str, title: str) -> bool:
    """Whether the heading of a page says a title, whatever its marks."""
    found = _HEADINGS.search(page)
    heading = unescape(_MARKS.sub("", found[1])) if found else ""
    return _words(title) in _words(heading)


def _words(text: str) -> str:
    return _NO_WORD.sub("", text).casefold()

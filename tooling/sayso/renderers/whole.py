"""Files that tell of the site as a whole, whichever engine made it."""

from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import quote, urlsplit

from sayso.artifact import Artifact
from sayso.renderers.addresses import address as place_of

SITEMAP = "sitemap.xml"
LOST = "404.html"

ENGINES_OWN = (LOST, SITEMAP, f"{SITEMAP}.gz")
"""What engines write of these, which a map without an address fills with nothing."""

_MAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{}</urlset>
"""
_NOWHERE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{base}assets/sayso.css">
<title>No such page · {name}</title>
<body class="sayso-lost">
<main>
<h1>There is no page at this address</h1>
<p>It may have been renamed, or the link that led here has a slip in it.
Every record is in the <a href="{base}{decisions}">list of decisions</a>
or the <a href="{base}{goals}">list of goals</a>.</p>
<p><a href="{base}{home}">{name}</a></p>
</main>
</html>
"""


def whole(name: str, address: str, pages: Iterable[str], *, folders: bool) -> Iterator[Artifact]:
    """The page for what is not there, and a map of the site where its address is known."""
    base = f"{urlsplit(address).path.rstrip('/')}/"
    lists = {
        key: escape(quote(place_of(page, folders=folders)))
        for key, page in (
            ("home", "index.md"),
            ("decisions", "decisions/index.md"),
            ("goals", "goals/index.md"),
        )
    }
    yield Artifact(LOST, _NOWHERE.format(name=escape(name), base=escape(base), **lists))
    if address:
        found = sorted(quote(place_of(page, folders=folders)) for page in pages)
        top = escape(address.rstrip("/"))
        lines = (f"<url><loc>{top}/{escape(page)}</loc></url>\n" for page in found)
        yield Artifact(SITEMAP, _MAP.format("".join(lines)))

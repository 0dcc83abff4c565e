"""The addresses that records had under former ids; they lead to where the record is now."""

from collections.abc import Iterator
from html import escape

from sayso.artifact import Artifact
from sayso.renderers.addresses import address, file_of, link, page_of
from sayso.renderers.edition import Edition

_MOVED = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>{title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={href}">
<link rel="canonical" href="{href}">
<p>This record has moved to <a href="{href}">{title}</a>.</p>
</html>
"""


def moved_pages(edition: Edition) -> Iterator[Artifact]:
    """A page for every former id that nothing else has now."""
    folders = edition.publication.folders_as_addresses
    for page, record in edition.moved.items():
        href = link(page, page_of(record.path), folders=folders)
        path = file_of(address(page, folders=folders))
        yield Artifact(path, _MOVED.format(title=escape(record.title), href=escape(href)))

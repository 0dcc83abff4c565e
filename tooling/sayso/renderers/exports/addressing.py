"""Where the site's pages are, for files that are read away from it."""

from urllib.parse import quote

from sayso.renderers.addresses import address, link
from sayso.renderers.edition import Edition


def whole_address(edition: Edition, page: str) -> str:
    """A page's whole address; empty where nobody said where the site will be read."""
    publication = edition.publication
    if not publication.address:
        return ""
    inside = quote(address(page, folders=publication.folders_as_addresses))
    return f"{publication.address.rstrip('/')}/{inside}"


def leading(edition: Edition, origin: str, page: str) -> str:
    """What leads from a file at the top of the site to a page, in whole where that is known."""
    folders = edition.publication.folders_as_addresses
    return whole_address(edition, page) or link(origin, page, folders=folders)

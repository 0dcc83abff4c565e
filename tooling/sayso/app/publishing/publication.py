"""The circumstances of a report: the same as those of the site, as far as one file has them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.app.opening import Opened
from sayso.app.site.diagrams import Diagrams
from sayso.app.site.repository import find_repository
from sayso.renderers.edition import Edition
from sayso.renderers.publication import Publication


@contextmanager
def edition_of(opened: Opened) -> Iterator[Edition]:
    """The log as a report tells it; its diagrams are drawn anew, and nothing is kept of them."""
    site = opened.log.settings.site
    with TemporaryDirectory(prefix="sayso-") as folder:
        yield Edition(
            opened.log,
            Publication(
                name=site.name or opened.root.resolve().name,
                repository=find_repository(opened.root, site),
                draw=Diagrams(Path(folder)).draw,
            ),
        )

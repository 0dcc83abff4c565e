"""The pages of files that no record could be made of: what is wrong, and what they say."""

from collections.abc import Iterator

from sayso.artifact import Artifact, Copy
from sayso.renderers.addresses import page_of
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here
from sayso.renderers.templating import render


def broken_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """A page for every record that cannot be read; quarters tell of it on their own pages."""
    for source in edition.log.broken.values():
        if source.path.endswith(".md") and not source.path.endswith("/README.md"):
            here = Here(edition, page_of(source.path), source)
            findings = edition.findings.get(source.path, ())
            yield from render("broken.md.j2", here, source=source, findings=findings)

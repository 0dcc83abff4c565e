"""The words of a log: what each means here, and where it comes from."""

from collections.abc import Iterator

from sayso.artifact import Artifact, Copy
from sayso.renderers.edition import Edition
from sayso.renderers.here import Here
from sayso.renderers.pages import beside
from sayso.renderers.templating import render

GLOSSARY = "glossary.md"


def glossary_page(edition: Edition) -> Iterator[Artifact | Copy]:
    """The glossary, the same for every log."""
    yield from render("glossary.md.j2", Here(edition, GLOSSARY), views=beside.LOG)

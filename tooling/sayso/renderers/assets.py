"""What pages load beside their text: one style sheet, and scripts that a page names itself.

A page says all it has to say without any of them.
"""

from collections.abc import Iterator
from importlib.resources import files

from sayso.artifact import Artifact

STYLE = "assets/sayso.css"
SEARCH = "assets/search.js"

LOOKS = (
    *("page", "reading", "front", "record", "decision", "history", "diagrams"),
    *("lists", "finder", "bonds", "goals", "people", "reference", "search", "print"),
)
"""The parts of the style sheet, in the order in which they are put together."""

SCRIPTS: tuple[str, ...] = (
    *("decisions", "permalink", "search", "search-asking", "search-book", "search-files"),
    *("search-finding", "search-lexicon", "search-postings", "search-ranking", "search-results"),
    *("search-shown", "search-words"),
)
"""The scripts, each `assets/NAME.js` on the site."""


def assets() -> Iterator[Artifact]:
    """The style sheet and the scripts."""
    here = files("sayso.renderers")
    looks = (here.joinpath("looks", f"{name}.css").read_text("utf-8") for name in LOOKS)
    yield Artifact(STYLE, "\n".join(looks))
    for name in SCRIPTS:
        text = here.joinpath("scripts", f"{name}.js").read_text("utf-8")
        yield Artifact(f"assets/{name}.js", text)

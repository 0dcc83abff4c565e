"""Draws one diagram, in a process of its own: Mermaid in an engine that has no network.

Reads a diagram on stdin and writes JSON: `{"pictures": […]}`, or `{"refused": "why"}`.
"""

import json
import re
import sys
from collections.abc import Sequence

CONFIG = {
    "securityLevel": "strict",
    "htmlLabels": False,  # text stays text: a picture holds no HTML
    "flowchart": {"htmlLabels": False},
    "journey": {},
    "timeline": {},
}
THEMES = ("neutral", "dark")
"""Mermaid's themes for light pages and dark ones."""

_STOPPED = re.compile(r"(?:Parse|Lexical) error on line \d+[^\n]*\n([^\n]*)")
_MEMORY = 2 << 30  # bytes


def main() -> None:
    """Draws what comes in."""
    _limit_memory()
    json.dump(draw(sys.stdin.read()), sys.stdout)


def draw(source: str) -> dict[str, Sequence[str] | str]:
    """The pictures of a diagram, or why there are none."""
    from mermaidx import render  # noqa: PLC0415  # an extra that not everyone has

    try:
        return {"pictures": [render(source, theme=one, config=CONFIG).svg() for one in THEMES]}
    except RuntimeError as error:
        return {"refused": in_words(str(error).removeprefix("Mermaid rendering failed: "))}


def in_words(error: str) -> str:
    """What Mermaid has against a diagram; the lines that it counts are not the writer's."""
    read = _STOPPED.search(error)
    if read:
        return f"Mermaid cannot read on after `{read[1].strip(' .')}`"
    if error.startswith("UnknownDiagramError"):
        return "Mermaid knows no diagram that begins like this"
    return error.partition("\n")[0]


def _limit_memory() -> None:
    """A diagram may be made to fill a machine; where there is no such limit, time ends it."""
    try:
        import resource  # noqa: PLC0415  # not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    main()

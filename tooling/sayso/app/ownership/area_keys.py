"""The key of an area, from what its first pattern names."""

from collections.abc import Collection, Iterator

from sayso.app.spelling import slug
from sayso.model.patterns import steps


def area_key(pattern: str, taken: Collection[str]) -> str:
    """A key that nothing has yet: of the last folder or file, with those above it if need be."""
    return next(key for key in _keys(pattern) if key not in taken)


def _keys(pattern: str) -> Iterator[str]:
    named = [slug(step.replace("*", " ").replace("?", " ").strip()) for step in steps(pattern)]
    words = [word for word in named if word]
    if steps(pattern)[-1].startswith("*.") and words:
        words[-1] = f"{words[-1]}-files"
    for length in range(1, len(words) + 1):
        yield "-".join(words[-length:])
    whole = "-".join(words) or "everything"
    if not words:
        yield whole
    number = 1
    while True:
        number += 1
        yield f"{whole}-{number}"

"""Names that readers of a format take for one thing where they are alike."""

from collections import Counter
from collections.abc import Iterable, Iterator


def distinct(names: Iterable[str]) -> Iterator[str]:
    """The names in their order; one that was there before gets a number behind it."""
    count: Counter[str] = Counter()
    taken: set[str] = set()
    for name in names:
        chosen = name
        while chosen in taken:
            count[name] += 1
            chosen = f"{name}-{count[name] + 1}"
        taken.add(chosen)
        yield chosen

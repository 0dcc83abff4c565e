"""The entries of `owners.yaml` at both ends, each beside what it was."""

from collections.abc import Iterator, Mapping
from typing import Protocol, TypeVar


class Renamable(Protocol):
    """An entry that remembers the keys it had."""

    @property
    def previously(self) -> tuple[str, ...]: ...


AnyEntry = TypeVar("AnyEntry", bound=Renamable)

Pair = tuple[AnyEntry, AnyEntry | None, AnyEntry | None]
"""An entry as it is known now, then what it was, and what it is."""


def pairs(
    before: Mapping[str, AnyEntry], after: Mapping[str, AnyEntry]
) -> Iterator[Pair[AnyEntry]]:
    """The entries of the later end with what they were, then those that are gone, by key."""
    taken = set()
    for key in sorted(after):
        now = after[key]
        names = (key, *(old for old in now.previously if old not in after))
        then = next((name for name in names if name in before), None)
        taken.add(then)
        if then is None or before[then] != now:
            yield now, before.get(then) if then else None, now
    for key in sorted(before.keys() - taken):
        yield before[key], before[key], None

"""The numbers that ids of decisions begin with, where a log numbers them."""

import re
from collections.abc import Iterable

WIDTH = 4
"""Digits of a log's first number."""

_NUMBER = re.compile(r"(?!\d{4}-\d{2}-\d{2}(?:-|$)|(?:19|20)\d{6}(?:-|$))(\d{1,9})(?:-|$)")


def number_of(name: str) -> str | None:
    """The number an id or the name of a file begins with, as written; a date is none."""
    found = _NUMBER.match(name)
    return found.group(1) if found else None


def next_after(names: Iterable[str]) -> str:
    """One more than any number among names, as wide as those."""
    numbers = [number for name in names if (number := number_of(name)) is not None]
    width = max((len(number) for number in numbers), default=WIDTH)
    return f"{max(map(int, numbers), default=0) + 1:0{width}d}"

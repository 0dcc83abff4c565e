"""Texts of many lines of JSON, of which a few are wanted: the others are not read."""

import json
from collections.abc import Iterable


def as_word(named: str) -> str:
    """A name as it stands in such a line."""
    return json.dumps(named, ensure_ascii=False)


def lines_with(text: str, names: Iterable[str]) -> list[str]:
    """The lines that have one of some names in them, in their order."""
    found: dict[int, str] = {}
    for word in map(as_word, names):
        place = text.find(word)
        while place >= 0:
            start = text.rfind("\n", 0, place) + 1
            end = text.find("\n", place)
            end = end if end >= 0 else len(text)
            found[start] = text[start:end]
            place = text.find(word, end)
    return [found[start] for start in sorted(found)]

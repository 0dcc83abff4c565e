"""Texts of a record that say something else than they did."""

import re
from collections.abc import Iterator

from sayso.events.ends import AnyRecord
from sayso.rewording import Normative, read_change

_TEXTS = {"expected": "expectation", "why": "reason why", "reason": "reason"}
"""The fields whose words count, and what to call them."""

_PARAGRAPHS = re.compile(r"\n[ \t\r]*\n")
_HEADING = re.compile(r"\s*# [^\n]*(?:\n|\Z)")


def reworded(was: AnyRecord, now: AnyRecord) -> Iterator[tuple[str, str]]:
    """The parts that were there and read otherwise, each with the first words that differ.

    The body's title is left out; it goes with the record's.
    """
    for key, called in _TEXTS.items():
        if key == "why" and was.kind == "quarter":
            continue
        before, after = was.text(key), now.text(key)
        if before and after and (told := changed(before, after)):
            yield called, told
    old, new = (_HEADING.sub("", one.source.body, count=1) for one in (was, now))
    if old != new and (told := changed(*_differing(old, new))):
        yield "text", told


def changed(before: str, after: str) -> str:
    """How a text says something else, in words; empty where the change is editorial."""
    reading = read_change(before, after) if before != after else None
    return reading.told if isinstance(reading, Normative) else ""


def _differing(before: str, after: str) -> tuple[str, str]:
    """Two texts without the paragraphs they begin and end with alike: most changes are small."""
    old, new = _PARAGRAPHS.split(before), _PARAGRAPHS.split(after)
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    return tuple(  # type: ignore[return-value]  # two, as there are two texts
        "\n\n".join(one[start : len(one) - end]) for one in (old, new)
    )


def _alike(one: list[str], other: list[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))

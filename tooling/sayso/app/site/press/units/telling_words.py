"""The words of pages that are found, kept by the units that the pages come of."""

import zlib
from collections.abc import Iterable, Iterator, Mapping

from sayso.app.site.press.kept.keeping import Keeping, Kept, compressed, text_of
from sayso.renderers.searching.findable import Findable

_ROW = "words "
_BETWEEN = "\n\n"


def packed_words(texts: Iterable[Findable]) -> bytes:
    """The words of what is found of a unit, as they are kept; nothing where nothing is found."""
    told = _BETWEEN.join(f"{one.path}\n{one.words}" for one in texts)
    return compressed(told) if told else b""


def keep_words(kept: Keeping, fresh: Mapping[str, bytes], gone: Iterable[str]) -> None:
    """Keeps the words of units by their names, and lets go of those of others."""
    kept.put(Kept(_ROW + name, None, body) for name, body in fresh.items() if body)
    kept.drop(_ROW + name for name in gone)
    kept.drop(_ROW + name for name, body in fresh.items() if not body)


def told_words(kept: Keeping, fresh: Mapping[str, bytes]) -> Iterator[tuple[str, str, str]]:
    """The words of all pages that are known of: unit, file, words; the fresh ones of a unit."""
    for name, body in kept.bodies(_ROW):
        unit = name.removeprefix(_ROW)
        if unit not in fresh:
            yield from _unpacked(unit, body)
    for unit, body in fresh.items():
        yield from _unpacked(unit, body)


def _unpacked(unit: str, body: bytes) -> Iterator[tuple[str, str, str]]:
    if not body:
        return
    try:
        text = text_of(body)
    except (zlib.error, UnicodeDecodeError):
        return
    for one in text.split(_BETWEEN):
        path, _, words = one.partition("\n")
        yield unit, path, words

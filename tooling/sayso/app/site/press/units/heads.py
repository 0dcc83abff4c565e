"""What is known of a unit without reading it: what it was made from, and what came of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sayso.app.site.press.shells.specimens import Shape, shape_of
from sayso.app.site.press.units.making import Made
from sayso.renderers.prints import fingerprint

_ASKED_LATER = ("all", "at:", "exists:", "text:")
"""What journals are looked through for after they are kept."""

_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Head:
    """Paths of what came of a unit, with fingerprints; of pages also the shape."""

    stamp: str
    journal: Mapping[str, str]
    pages: Mapping[str, tuple[str, Shape]]
    left: Mapping[str, str]
    files: Mapping[str, str]
    copies: Mapping[str, str]
    texts: Mapping[str, str]
    notes: tuple[str, ...]


def head_of(made: Made, stamp: str, navigation: Mapping[str, str]) -> Head:
    """The head of what was made."""
    return Head(
        stamp,
        made.journal,
        {
            one.path: (
                fingerprint(one.title, one.front, one.converted.content, repr(one.converted.toc)),
                shape_of(one.path, one.title, one.front, one.converted, navigation),
            )
            for one in made.pages
        },
        {one.path: fingerprint(one.text) for one in made.left},
        {one.path: fingerprint(one.text) for one in made.files},
        {one.path: one.origin for one in made.copies},
        {one.path: one.sign for one in made.texts},
        tuple(made.notes),
    )


def brief(head: Head, known: dict[Any, Any]) -> Head:
    """As much of a head as is asked of it once it is kept, made of what others are made of."""

    def one(thing: Any) -> Any:  # noqa: ANN401  # gives back what it is given
        return known.setdefault(thing, thing)

    asked = ((key, sign) for key, sign in head.journal.items() if key.startswith(_ASKED_LATER))
    pages = {path: (sign, one(shape)) for path, (sign, shape) in head.pages.items()}
    left, files, copies, texts = (
        told or _NOTHING for told in (head.left, head.files, head.copies, head.texts)
    )
    return Head(one(head.stamp), dict(asked), pages, left, files, copies, texts, head.notes)


def as_rows(head: Head) -> list[Any]:
    """A head as JSON has it."""
    pages = [[path, sign, *_shape(shape)] for path, (sign, shape) in head.pages.items()]
    maps = (head.left, head.files, head.copies, head.texts)
    return [head.stamp, dict(head.journal), pages, *map(dict, maps), list(head.notes)]


def from_rows(rows: list[Any]) -> Head:
    """A head as it was."""
    stamp, journal, pages, left, files, copies, texts, notes = rows
    shaped = {path: (sign, Shape(*shape)) for path, sign, *shape in pages}
    return Head(stamp, journal, shaped, left, files, copies, texts, tuple(notes))


def signs(heads: Iterable[Head]) -> dict[str, str]:
    """The fingerprints of all that was rendered, by path; the first of two counts."""
    found: dict[str, str] = {}
    for head in heads:
        pages = {path: sign for path, (sign, _) in head.pages.items()}
        for each in (pages, head.left, head.files, head.copies):
            for path, sign in each.items():
                found.setdefault(path, sign)
    return found


def _shape(shape: Shape) -> tuple[Any, ...]:
    return tuple(getattr(shape, name) for name in Shape.__slots__)

"""Marks and words on a line that is as wide as there is room: places are hundredths of it."""

from collections.abc import Mapping

from markupsafe import Markup

_SHAPES: Mapping[str, str] = {
    "begun": "M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z",
    "aim": "M0-9V9",
    "now": "M0-7L6 0L0 7L-6 0Z",
    "gap": "M-5 6L-1-6M1 6L5-6",
    "closed": "M0-9V9M0-9H8L6-6L8-3H0",
    "today": "M0-7V7",
    "on-track": "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z",
    "at-risk": "M0-6.5L6.5 5H-6.5Z",
    "off-track": "M-5-5L5 5M-5 5L5-5",
}
_OTHER = "M-3-3H3V3H-3Z"

_NEAR = 18  # hundredths from an end at which words begin or end at their place
_MIDDLE = 50


def at(place: float) -> str:
    """A place as a picture names it."""
    return f"{place:.4g}%"


def mark(name: str, place: float, height: str) -> Markup:
    """A mark around a place; what is drawn for no name of ours is a small square."""
    return Markup(
        '<svg x="{}" y="{}" width="1em" height="1em" viewBox="0 0 16 16" overflow="visible">'
        '<path class="sayso-mark sayso-mark--{}" d="{}"/></svg>'
    ).format(at(place), height, name if name in _SHAPES else "other", _SHAPES.get(name, _OTHER))


def key(name: str) -> Markup:
    """What a mark looks like, as small as a word."""
    return Markup(
        '<svg class="sayso-key" aria-hidden="true" width="1em" height="1em" viewBox="-8 -8 16 16">'
        '<path class="sayso-mark sayso-mark--{}" d="{}"/></svg>'
    ).format(name if name in _SHAPES else "other", _SHAPES.get(name, _OTHER))


def anchored(place: float, height: str, said: str, look: str = "") -> Markup:
    """Words at a place, inside of the picture at both of its ends."""
    side = "middle"
    if min(place, 100 - place) < _NEAR:
        side = "start" if place < _MIDDLE else "end"
        place = 0 if place < _NEAR / 4 else 100 if place > 100 - _NEAR / 4 else place
    kind = Markup(' class="{}"').format(look) if look else Markup("")
    return Markup('<text{} x="{}" y="{}" text-anchor="{}">{}</text>').format(
        kind, at(place), height, side, said
    )

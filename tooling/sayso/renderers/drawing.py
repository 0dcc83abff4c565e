"""A diagram as it was drawn, once for light pages and once for dark ones, or why it was not."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError, fromstring

SCHEMES = ("light", "dark")

_RUNS = frozenset(("script", "foreignObject", "iframe", "image", "embed", "object", "handler"))
_LOADS = re.compile(r"url\(\s*[\"']?(?!#)|@import", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Drawing:
    """`pictures` are SVG, one for each of `SCHEMES`; without any, `refused` says why."""

    pictures: tuple[str, ...] = ()
    refused: str = ""


Draw = Callable[[str, str], Drawing]
"""From the source of a diagram, and the path of the record that has it, to a drawing."""


def not_drawn(_source: str, _path: str) -> Drawing:
    """Where nothing draws, diagrams are shown as they are written."""
    return Drawing()


def size(picture: str) -> tuple[int, int]:
    """How wide and high an SVG wants to be; a `ValueError` where it does not say."""
    box = fromstring(picture).get("viewBox", "").split()  # noqa: S314  # see `is_still`
    if len(box) != len("xywh"):
        raise ValueError("no viewBox")
    return max(1, round(float(box[2]))), max(1, round(float(box[3])))


def is_still(picture: str) -> bool:
    """Whether an SVG runs and loads nothing, even opened by itself."""
    if "<!" in picture:
        return False  # no entities, so no bombs
    try:
        elements = fromstring(picture).iter()  # noqa: S314  # it declares nothing
        return all(_is_still(one) for one in elements) and min(size(picture)) > 0
    except (ParseError, ValueError):
        return False


def _is_still(element: Element) -> bool:
    name = element.tag.rpartition("}")[2]
    values = (*element.attrib.values(), element.text or "" if name == "style" else "")
    leads = ("#", "https://", "http://") if name == "a" else ("#",)
    return (
        name not in _RUNS
        and not any(_LOADS.search(value) for value in values)
        and all(
            not attribute.startswith("on")
            and (not attribute.endswith("href") or value.startswith(leads))
            for attribute, value in element.attrib.items()
        )
    )

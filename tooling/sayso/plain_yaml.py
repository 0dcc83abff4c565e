"""YAML as people write it by hand: mappings, lists and text, nothing else.

Every scalar is read as the text it is (`no`, `0010` and `2026-02-30` cause no surprise),
an empty value counts as absent, and what hand-written files never need is refused:
anchors, aliases, tags, a key given twice. decisions/2026-11-22-read-yaml-as-plain-text.md
"""

from typing import Any

from sayso.plain_lines import read_lines
from sayso.trouble import Spot, Trouble, Value

__all__ = ["Spot", "Trouble", "Value", "read"]


def read(text: str) -> tuple[Value | None, list[Trouble]]:
    """The value a text holds, and what is refused in it."""
    quick: Any = read_lines(text)
    if quick is not None:
        return quick, []
    from sayso.libyaml import read_with_libyaml  # noqa: PLC0415  # slow to load, see there

    return read_with_libyaml(text)

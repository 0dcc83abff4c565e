"""Words that somebody wrote, put into Markdown such that nothing comes of them there."""

import re

from sayso.text import shown

_MARKS = re.compile(r"([!-/:-@\[-`{-~])")
_RUNS = re.compile("`+")

# What code hosts make something of after reading the Markdown, so that no backslash helps.
_LIVE = re.compile(r"[@#]|\b(?:GH|www)(?=[-.])|:(?=//)", re.IGNORECASE)
_GAP = "\u200b"


def inert(text: str, most: int = 200) -> str:
    """A text on one line that calls nobody and links nowhere, cut off where it is too long."""
    apart = _LIVE.sub(lambda match: match[0] + _GAP, clipped(text, most))
    return _MARKS.sub(r"\\\1", apart).replace(_GAP, "&#8203;")


def code(text: str, most: int = 200) -> str:
    """The same as code, which hosts leave alone; nothing where there is none."""
    plain = clipped(text, most)
    fence = "`" * (1 + max(map(len, _RUNS.findall(plain)), default=0))
    pad = " " if len(fence) > 1 else ""
    return f"{fence}{pad}{plain}{pad}{fence}" if plain else ""


def clipped(text: str, most: int) -> str:
    """A text on one line, what cannot be printed written as an escape, cut off after `most`."""
    line = shown(" ".join(text[: most * 4].split()))
    return line if len(line) <= most else line[: most - 1] + "…"

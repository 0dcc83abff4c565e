"""How many options a decision's body names, in any of the shapes in which people write them."""

import re

from sayso.body import Section, code_blocks, comments
from sayso.model import Decision

_ALL = re.compile(r"\b(?:options|alternatives|alternative \w+s)\b", re.IGNORECASE)
_ONE = re.compile(r"\W*(?:option|alternative)(?:\W|\Z)", re.IGNORECASE)
_ITEM = re.compile(r"^([ \t]*)(?:[-*+]|\d+[.)])[ \t]+\S", re.MULTILINE)
_BOLD = re.compile(r"^ {0,3}\*\*(?!(?i:pros?|cons?|advantages|disadvantages)\b)\w", re.MULTILINE)
_ROW = re.compile(r"^[ \t]*\|.*\|[ \t\r]*$", re.MULTILINE)
_RULED = re.compile(r"^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t\r]*$", re.MULTILINE)
_UNDERLINED = re.compile(
    r"^[^\n]*\b(?:options|alternatives)\b[^\n]*\n(?:=+|-+)[ \t\r]*$", re.MULTILINE | re.IGNORECASE
)


def options(decision: Decision) -> int:
    """The number of options: parts, items or rows of their section, or sections of their own."""
    singles = sum(_ONE.match(one.title) is not None for one in decision.sections)
    return max(
        singles,
        *(_within(decision, one) for one in options_sections(decision)),
        _underlined(decision.source.body),
    )


def options_sections(decision: Decision) -> list[Section]:
    """The sections that list options."""
    return [one for one in decision.sections if one.level > 1 and _ALL.search(one.title)]


def _within(decision: Decision, section: Section) -> int:
    """The number of options that one section names."""
    inner = [
        one
        for one in decision.sections
        if section.start < one.start < section.end and one.level == section.level + 1
    ]
    end = inner[0].start if inner else section.end
    # Below a heading of its own, an option's items are what speaks for it and against.
    return max(len(inner), _listed(_visible(decision.source.text, section.line_end, end)))


def _underlined(body: str) -> int:
    """What is listed below a heading that is underlined instead of marked."""
    found = _UNDERLINED.search(body)
    return _listed(_visible(body, found.end(), len(body))) if found else 0


def _listed(text: str) -> int:
    indents = [len(one) for one in _ITEM.findall(text)]
    items = indents.count(min(indents)) if indents else 0
    return max(items, len(_BOLD.findall(text)), _in_table(text))


def _in_table(text: str) -> int:
    """Options stand in the rows of a table, or in its columns beside the first."""
    ruled = _RULED.search(text)
    if ruled is None:
        return 0
    rows = len(_ROW.findall(text)) - 2
    return max(rows, ruled.group().count("|") - 2)


def _visible(text: str, start: int, end: int) -> str:
    """A stretch without what stands in code blocks and comments."""
    stretch = text[start:end]
    if not any(mark in stretch for mark in ("```", "~~~", "<!--")):
        return stretch
    kept = list(stretch)
    for span in (*code_blocks(text, start), *comments(text, start)):
        begin, stop = min(span.start, end) - start, min(span.end, end) - start
        kept[begin:stop] = " " * (stop - begin)
    return "".join(kept)

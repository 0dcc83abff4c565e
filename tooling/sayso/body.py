"""The Markdown below the front matter, as far as rules read it: headings and links.

Checks run on thousands of bodies, so both are found by a quick scan of lines. Where the
scan is about to accuse somebody, `links` is asked to make sure with a real parser.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.diagnostics import Span

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?|^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)>?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it, up to the next heading of its level or above.

    Spans are offsets in the whole text of the file.
    """

    title: str
    level: int
    heading: Span
    text: Span


def sections(text: str, start: int) -> tuple[Section, ...]:
    """The headings from an offset on, in order; those in code blocks and comments are none."""
    found = list(_HEADING.finditer(text, start))
    if found and ("```" in text or "~~~" in text or "<!--" in text):
        hidden = list(_hidden(text, start))
        found = [m for m in found if not any(h.start <= m.start() < h.end for h in hidden)]
    return tuple(_section(text, found, index) for index in range(len(found)))


def code_blocks(text: str, start: int) -> Iterator[Span]:
    """The fenced code blocks from an offset on; one never closed runs to the end."""
    opened: re.Match[str] | None = None
    for match in _FENCE.finditer(text, start):
        fence = match.group(1)
        if opened is None:
            opened = match
        elif fence.startswith(opened.group(1)) and match.group().strip() == fence:
            yield Span(opened.start(), match.end())
            opened = None
    if opened is not None:
        yield Span(opened.start(), len(text))


def comments(text: str, start: int) -> Iterator[Span]:
    """The HTML comments from an offset on."""
    for match in _COMMENT.finditer(text, start):
        yield Span(*match.span())


def link_targets(text: str, start: int) -> Iterator[tuple[str, Span]]:
    """What looks like the target of a link, and where; code is not told apart."""
    for match in _LINK.finditer(text, start):
        group = 1 if match.group(1) is not None else 2
        yield match.group(group), Span(*match.span(group))


def _hidden(text: str, start: int) -> Iterator[Span]:
    yield from code_blocks(text, start)
    yield from comments(text, start)


def _section(text: str, found: list[re.Match[str]], index: int) -> Section:
    match = found[index]
    level = len(match.group(1))
    after = (later.start() for later in found[index + 1 :] if len(later.group(1)) <= level)
    end = next(after, len(text))
    begin = min(match.end() + 1, end)
    return Section(match.group(2), level, Span(*match.span()), Span(begin, end))

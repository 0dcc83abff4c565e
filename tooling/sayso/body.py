"""The Markdown below the front matter, as far as rules read it: headings and links.

Checks run on thousands of bodies, so both are found by a quick scan of lines. Where the
scan is about to accuse somebody, `links` is asked to make sure with a real parser.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.diagnostics import Span

# Each begins with what a regular expression can skip to at once, which `^` is not.
_HEADING = re.compile(r"\n {0,3}(#{1,6})[ \t]+([^\n]*)")
_FIRST_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+([^\n]*)")
_CLOSING_MARKS = re.compile(r"[ \t]+#+[ \t]*\Z|[ \t]+\Z")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)", re.MULTILINE)


class Section(NamedTuple):
    """A heading with what stands below it, up to the next heading of its level or above.

    Offsets are those of the whole text of the file: where the heading's line begins, where
    it ends, and where the section does.
    """

    title: str
    level: int
    start: int
    line_end: int
    end: int

    @property
    def heading(self) -> Span:
        """The heading's line."""
        return Span(self.start, self.line_end)

    @property
    def text(self) -> Span:
        """What stands below the heading."""
        return Span(min(self.line_end + 1, self.end), self.end)


def sections(text: str, start: int) -> tuple[Section, ...]:
    """The headings from an offset on, in order; those in code blocks and comments are none."""
    found = _headings(text, start)
    if found and ("```" in text or "~~~" in text or "<!--" in text):
        hidden = [*code_blocks(text, start), *comments(text, start)]
        found = [one for one in found if not any(h.start <= one[2] < h.end for h in hidden)]
    return tuple(reversed(_bounded(text, found)))


def _headings(text: str, start: int) -> list[tuple[str, int, int, int]]:
    """Title, level, and the offsets of the line of every heading."""
    first = _FIRST_HEADING.match(text, start)
    matches = [first] if first else []
    matches += _HEADING.finditer(text, start)
    found = []
    for match in matches:
        marks, title = match.groups()
        begin = match.start() + (match is not first)
        title = title.removesuffix("\r")
        if title.endswith(("#", " ", "\t")):
            title = _CLOSING_MARKS.sub("", f" {title}").strip()
        found.append((title, len(marks), begin, begin + len(match.group().strip("\r\n"))))
    return found


def _bounded(text: str, found: list[tuple[str, int, int, int]]) -> list[Section]:
    """The headings as sections, the last first: each ends where one of its rank begins."""
    ends = [len(text)] * 7
    made = []
    for title, level, begin, line_end in reversed(found):
        made.append(Section(title, level, begin, line_end, ends[level]))
        ends[level:] = [begin] * (7 - level)
    return made


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
        yield match.group(1), Span(*match.span(1))
    if "]:" in text:
        for match in _DEFINITION.finditer(text, start):
            yield match.group(1), Span(*match.span(1))

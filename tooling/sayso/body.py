"""The Markdown below the front matter, as far as rules read it: headings and links.

Checks run on thousands of bodies, so both are found by a quick scan of lines. Where the
scan is about to accuse somebody, `links` is asked to make sure with a real parser.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from sayso.diagnostics import Span

# Each begins with what a regular expression can skip to at once, which `^` is not.
_HEADING = re.compile(r"\n {0,3}(#{1,6})[ \t]+([^\n]*)")
_FIRST_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+([^\n]*)")
_CLOSING_MARKS = re.compile(r"[ \t]+#+[ \t]*\Z|[ \t]+\Z")
# A fence of backticks with one more behind it is code inside a line.
_ASIDE = re.compile(r"\n {0,3}(`{3,}(?=[^`\n]*(?:\n|\Z))|~{3,})|<!--")
_FIRST_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`\n]*(?:\n|\Z))|~{3,})")
_CLOSING_FENCE = re.compile(r"\n {0,3}(`{3,}|~{3,})[ \t]*\r?(?=\n|\Z)")
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
        hidden = Stretches(span for _, span in _asides(text, start))
        found = [one for one in found if one[2] not in hidden]
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


class Stretches:
    """Stretches of a text, quick to ask whether an offset is in any of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def __contains__(self, offset: int) -> bool:
        before = bisect_right(self._starts, offset)
        return before > 0 and offset < self._ends[before - 1]


def code_blocks(text: str, start: int) -> Iterator[Span]:
    """The fenced code blocks from an offset on; one never closed runs to the end."""
    return (span for is_code, span in _asides(text, start) if is_code)


def comments(text: str, start: int) -> Iterator[Span]:
    """The HTML comments from an offset on; one never closed that begins a line runs to the end."""
    return (span for is_code, span in _asides(text, start) if not is_code)


def _asides(text: str, start: int) -> Iterator[tuple[bool, Span]]:
    """Code blocks and comments in order, with whether each is code; none begins in another."""
    match = _FIRST_FENCE.match(text, start) or _ASIDE.search(text, start)
    while match:
        begin, end = match.span()
        if match.group(1):
            end = _end_of_code(text, end, match.group(1))
            yield True, Span(begin + (text[begin] == "\n"), end)
        elif (close := _end_of_comment(text, begin)) != -1:
            end = close
            yield False, Span(begin, end)
        match = _ASIDE.search(text, end)


def _end_of_code(text: str, at: int, fence: str) -> int:
    for match in _CLOSING_FENCE.finditer(text, at):
        if match.group(1).startswith(fence):
            return match.end()
    return len(text)


_INDENT, _LONGEST = 3, 10_000
"""Spaces before a comment that begins its line, and letters of one that does not."""


def _end_of_comment(text: str, begin: int) -> int:
    """Where a comment ends; -1 for an opening inside a line that the next line does not close."""
    at = begin + len("<!--")
    near = text[max(begin - _INDENT - 1, 0) : begin].rpartition("\n")
    if not near[2] or (near[1] and not near[2].strip(" ")):
        close = text.find("-->", at)
        return close + len("-->") if close != -1 else len(text)
    most = min(at + _LONGEST, len(text))
    line = text.find("\n", at, most)
    following = text.find("\n", line + 1, most) if line != -1 else -1
    close = text.find("-->", at, following if following != -1 else most)
    return close + len("-->") if close != -1 else -1


def link_texts(text: str, start: int) -> list[str]:
    """The same targets as `link_targets`, without their places."""
    found = _LINK.findall(text, start)
    return found + _DEFINITION.findall(text, start) if text.find("]:", start) != -1 else found


def link_targets(text: str, start: int) -> Iterator[tuple[str, Span]]:
    """What looks like the target of a link, and where; code is not told apart."""
    for match in _LINK.finditer(text, start):
        yield match.group(1), Span(*match.span(1))
    if "]:" in text:
        for match in _DEFINITION.finditer(text, start):
            yield match.group(1), Span(*match.span(1))

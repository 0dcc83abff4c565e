"""Rules for the parser that take the plain most of a body in one step.

What they make of it is what the parser's own rules would have made, one after the other.
"""

import re
from itertools import pairwise

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock, fence, heading
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_MEANS_MORE = re.compile(r"[\\`~*_\[<&]| \n|\n[ \t]")
_WORDS = r"[A-Za-z0-9](?:[A-Za-z0-9 ,.:;()'-]*[A-Za-z0-9.:])?"
_PLAIN_MARK = re.compile(
    rf"(?:(?<=[ \n(])|\A)(?:\*\*({_WORDS})\*\*|`([A-Za-z0-9](?:[^`\n]*[^`\s])?)`"
    rf"|\[({_WORDS})\]\(([A-Za-z0-9](?:[A-Za-z0-9./#-]*[A-Za-z0-9])?)\))(?=[ \n.,;:)]|\Z)"
)
"""Marks between words and around words: none of them could mean anything else."""


def plain_block(state: StateBlock, start: int, end: int, _silent: bool) -> bool:  # noqa: FBT001
    """A heading, a fence or a paragraph at the edge of a body, of which no other rule knows."""
    if state.level or state.blkIndent or state.tShift[start]:
        return False
    first = state.src[state.bMarks[start]]
    if first.isalpha():
        return _paragraph(state, start, end)
    rule = _RULES.get(first)
    if rule is None or "|" in state.src[state.bMarks[start] : state.eMarks[start]]:
        return False  # of a table perhaps
    return rule(state, start, end, False)  # noqa: FBT003


_RULES = {"#": heading, "`": fence}


def _paragraph(state: StateBlock, start: int, end: int) -> bool:
    """Lines that begin with letters, up to an empty one: whatever else a block is begins not so."""
    line = start + 1
    while line < end and not state.isEmpty(line):
        if state.tShift[line] or not state.src[state.bMarks[line]].isalpha():
            return False
        line += 1
    state.line = line
    state.push("paragraph_open", "p", 1).map = [start, line]
    words = state.push("inline", "", 0)
    words.content = mdTrim(state.src[state.bMarks[start] : state.eMarks[line - 1]])
    words.map = [start, line]
    words.children = []
    state.push("paragraph_close", "p", -1)
    return True


def inlines(state: StateCore) -> None:
    """What is in the lines; those with plain marks, or none, need not be looked through."""
    parser = state.md.inline
    for before, token in pairwise((None, *state.tokens)):
        if token is not None and token.type == "inline":
            is_paragraph = before is not None and before.type == "paragraph_open"
            children = _plain(token.content, in_one=is_paragraph)
            if children is None:
                children = []
                parser.parse(token.content, state.md, state.env, children)
            token.children = children


def _plain(text: str, *, in_one: bool) -> list[Token] | None:
    """What is in a text, None where it has marks that are not plain; `in_one` joins its lines."""
    if not _MEANS_MORE.search(text):
        return _words(text, in_one=in_one)
    found: list[Token] = []
    done = 0
    for mark in _PLAIN_MARK.finditer(text):
        between = text[done : mark.start()]
        if _MEANS_MORE.search(between):
            return None
        found += _words(between, in_one=in_one)
        found += _marked(mark)
        done = mark.end()
    if _MEANS_MORE.search(text, done):
        return None
    return [*found, *_words(text[done:], in_one=in_one)]


def _marked(mark: re.Match[str]) -> tuple[Token, ...]:
    strong, code, link, target = mark.groups()
    if code:
        return (Token("code_inline", "code", 0, content=code, markup="`"),)
    text = Token("text", "", 0, content=strong or link, level=1)
    if strong:
        opened = Token("strong_open", "strong", 1, markup="**")
        return opened, text, Token("strong_close", "strong", -1, markup="**")
    opened = Token("link_open", "a", 1, attrs={"href": target})
    return opened, text, Token("link_close", "a", -1)


def _words(text: str, *, in_one: bool) -> list[Token]:
    """Text without marks; lines in one token are shown as they are in several."""
    if in_one:
        return [Token("text", "", 0, content=text)] if text else []
    found: list[Token] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            found.append(Token("softbreak", "br", 0))
        if line:
            found.append(Token("text", "", 0, content=line))
    return found

"""Rules for the parser that take the plain most of a body in one step.

What they make of it is what the parser's own rules would have made, one after the other.
"""

import re

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock, fence, heading
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_MEANS_MORE = re.compile(r"[\\`~*_\[<&]| \n|\n[ \t]")


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
    """What is in the lines; those without any mark need not be looked through."""
    parser = state.md.inline
    for token in state.tokens:
        if token.type == "inline":
            if _MEANS_MORE.search(token.content):
                token.children = []
                parser.parse(token.content, state.md, state.env, token.children)
            else:
                token.children = _plain(token.content)


def _plain(text: str) -> list[Token]:
    found: list[Token] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            found.append(Token("softbreak", "br", 0))
        if line:
            found.append(Token("text", "", 0, content=line))
    return found

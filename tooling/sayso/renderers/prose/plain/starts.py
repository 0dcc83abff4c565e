"""How lines of plain text begin."""

WORDS = (
    r"(?:[^\W\d_]|[^\x00-\x7f]|[\"'($/@.,;?%{\\&]|\d+(?![.)]\s|\d)"
    r"|\*{1,3}(?=[^\s*])|_{1,3}(?=[^\s_])|`{1,2}(?=[^`\n])|\[(?!\^)[^\[\]\n\\]+\](?!:))"
)
"""What begins so is words and nothing else, wherever it stands.

It is no list, no underline of a heading, no row below the head of a table, and no reference.
"""

ITEM = rf" {{0,3}}(?:[-*+]|1[.)]) {{1,4}}(?={WORDS})"
"""The first item of a list, which may come right after words."""

BLANK = r"(?: *\n)"

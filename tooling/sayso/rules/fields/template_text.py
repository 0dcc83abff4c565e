"""What templates leave in a record: placeholders, choices, and instructions in comments.

Only words that templates are known to use count inside a sentence, as braces and brackets
have many other uses. What fills a whole line in braces is a placeholder whatever it says.
"""

import re
from collections.abc import Iterator

from sayso.body import Stretches, code_blocks, comments
from sayso.diagnostics import Span
from sayso.rules.fields.code_in_text import CodeInLines, line_around

_TBD = re.compile(r"(?<![\w/\[.#-])TBD(?![\w/\]-])")
_TODO = re.compile(r"^[ \t>*+-]*TODO(?=[:(]|\s*$)", re.MULTILINE)
_BRACES = re.compile(r"(?<![\w$\\{/%=#@<.:&?-])\{(?=[^\W\d_]|…)[^{}\n]*(?:\{[^{}\n]*\}[^{}\n]*)*\}")
_BRACKETS = re.compile(r"(?<![\w!\]\\<[])\[(?=[^\W\d_]|…)[^\[\]\n]*\](?![(\[:\]])")
_KNOWN = re.compile(
    r"short title|title of|list everyone|describe |description |decision driver|driver \d|"
    r"option \d|name of|example \||argument [a-z]\b|(?:positive|negative) consequence|"
    r"consequence \d|justification|proposed \||yyyy|…|\.\.\.|you might want|insert |your |"
    r"link to |link type|fill in |what was |context and problem",
    re.IGNORECASE,
)
_ALONE = frozenset(
    (
        *("title", "name", "date", "context", "decision", "description", "option", "options"),
        *("owner", "author", "reason", "force", "status", "text", "placeholder", "summary"),
        *("…", "..."),
    )
)
_CHOICES = frozenset(
    (
        *("proposed", "accepted", "rejected", "withdrawn", "deprecated", "superseded"),
        *("draft", "active", "closed", "approved", "pending", "yes", "no", "low", "medium"),
        *("high", "one-way", "two-way", "kept", "changed", "keep", "revise", "reverse"),
        *("commit", "stretch", "on-track", "at-risk", "off-track", "achieved", "partial"),
        *("missed", "dropped", "…"),
    )
)
_CHOICE = re.compile(r"^[^\n|]* \| [^\n|]* \| [^\n]*$", re.MULTILINE)
_BEFORE_CHOICES = re.compile(r"[ \t>*+-]*(?:[*_]*[\w ]{1,30}:[*_]*[ \t]+)?")
_INSTRUCTION = re.compile(
    r"\W*(?:this is an optional|these are optional|optional(?: element)?\W*\Z|feel free to remove|"
    r"numbers? of [\w ]{1,30} can vary|use .neutral. if the given|remove this comment|"
    r"copy and paste this template|for the status of new adrs|short title, representative|"
    r"example: refined by|what makes this necessary now|name two at least|what was chosen)",
    re.IGNORECASE,
)
_OPTIONAL = re.compile(
    r"^[ \t]*#[ \t]*(?:these are|this is an) optional[^\n]*$", re.MULTILINE | re.IGNORECASE
)


def placeholders(text: str, start: int, end: int) -> Iterator[Span]:
    """Placeholders between two offsets, those in code and comments left out."""
    found = sorted(set(_candidates(text, start, end)), key=lambda span: (span.start, -span.end))
    if not found:
        return
    hidden = Stretches([*code_blocks(text, start), *comments(text, start)])
    code = CodeInLines(text)
    reached = start
    for span in found:
        if span.start >= reached and span.start not in hidden and span.start not in code:
            reached = span.end
            yield span


def _candidates(text: str, start: int, end: int) -> Iterator[Span]:
    if text.find("TBD", start, end) != -1 and "runk-based" not in text:
        yield from _spans(_TBD, text, start, end)
    if text.find("TODO", start, end) != -1:
        yield from _spans(_TODO, text, start, end)
    if text.find("{", start, end) != -1:
        yield from (one for one in _spans(_BRACES, text, start, end) if _asks(text, one))
    # Links are in most bodies; only a bracket that begins none is looked at.
    if text.count("[", start, end) > text.count("](", start, end):
        lowered = text.casefold()
        for one in _spans(_BRACKETS, text, start, end):
            if _asks(text, one) and f"{text[one.start : one.end].casefold()}:" not in lowered:
                yield one  # and no link is defined under its name
    if text.find(" | ", start, end) != -1:
        yield from _choices(text, start, end)


def may_hold_any(text: str, body: int) -> bool:
    """Whether a closer look is worth its while; links, and lists in brackets, need none."""
    if _SHOUTED.search(text) or text.find("ptional", 0, body) != -1:
        return True
    # Single letters are found many times faster than words.
    if ("|" in text and " | " in text) or ("<" in text and "<!--" in text):
        return True
    if "{" in text and text.count("{") > text.count("- {"):
        return True
    return "[" in text and text.count("[") > text.count("](") + text.count(": [", 0, body)


_SHOUTED = re.compile("T(?:BD|ODO)")


def _spans(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Span]:
    for match in pattern.finditer(text, start, end):
        lead = len(match.group()) - len(match.group().lstrip(" \t>*+-\n"))
        yield Span(match.start() + lead, match.end())


def _asks(text: str, span: Span) -> bool:
    """Whether what stands in braces or brackets asks for something to be written there."""
    inner = text[span.start + 1 : span.end - 1].strip()
    if text[span.start] == "[":
        # Brackets are also links, labels and omissions: `[Option 1] Add a method`, `[…]`.
        several = _NUMBERED.match(inner) or not inner.strip(". …")
        return bool(_KNOWN.match(inner)) and not (several and not _fills_line(text, span))
    if _KNOWN.match(inner):
        return True
    return _fills_line(text, span) and (" " in inner or inner.casefold() in _ALONE)


_NUMBERED = re.compile(r"(?:option|driver|consequence) \d", re.IGNORECASE)
_AROUND = " \t\r>*+-#\"'_1234567890."


def _fills_line(text: str, span: Span) -> bool:
    line = line_around(text, span)
    if line is None:
        return False
    return not (text[line.start : span.start] + text[span.end : line.end]).strip(_AROUND)


def _choices(text: str, start: int, end: int) -> Iterator[Span]:
    """Lines that still offer a choice, as in `proposed | accepted | rejected`."""
    for match in _CHOICE.finditer(text, start, end):
        lead = _BEFORE_CHOICES.match(match.group())
        said = match.group()[lead.end() if lead else 0 :].rstrip()
        options = [option.strip(" \"'`{}[]").casefold() for option in said.split(" | ")]
        known = sum(option in _CHOICES for option in options)
        if known > 1 and not said.endswith("|") and not _in_table(text, match):
            begin = match.start() + (lead.end() if lead else 0)
            yield Span(begin, begin + len(said))


def _in_table(text: str, line: re.Match[str]) -> bool:
    """Whether a line stands beside another one with a bar in it."""
    above = text[text.rfind("\n", 0, max(line.start() - 1, 0)) + 1 : line.start()]
    after = text.find("\n", line.end() + 1)
    below = text[line.end() + 1 : after if after != -1 else len(text)]
    return "|" in above or "|" in below


def instructions(text: str, start: int) -> Iterator[Span]:
    """Comments in the body in which a template talks to its user."""
    if text.find("<!--", start) == -1:
        return
    code = CodeInLines(text)
    for span in comments(text, start):
        if is_instruction(text[span.start : span.end]) and span.start not in code:
            yield span


def is_instruction(comment: str) -> bool:
    """Whether a comment is one of those that templates talk to their users in."""
    return _INSTRUCTION.match(comment.removeprefix("<!--").removesuffix("-->")) is not None


def optional_marks(text: str, start: int, end: int) -> Iterator[Span]:
    """Comments of the front matter that call the fields below them optional."""
    if text.find("ptional", start, end) != -1:
        yield from _spans(_OPTIONAL, text, start, end)

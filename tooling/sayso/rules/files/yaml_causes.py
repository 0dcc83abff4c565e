"""Why YAML does not parse: the usual causes, found by looking at lines as a person would.

libyaml says at which letter it gave up. What a person wants to know stands on that line or
above it: the nearest line that does not even parse by itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.diagnostics import Span
from sayso.placing import quoted
from sayso.plain_yaml import read
from sayso.rules.files.yaml_lines import Line, lines_of, prose
from sayso.rules.files.yaml_quotes import Slip, slip_of_quotes
from sayso.text import Edit, apply_edits

FARTHEST, MOST_MENDS, LARGEST = 200, 8, 1 << 16
"""How many lines above the error are looked at, how many mends are tried, and on how long a
text: finding a cause must stay cheap on files that were made to be slow."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a text does not parse, and where; `mend` is an edit that helps, where there is one.

    `open` is what is begun and never closed, so that the parser runs to the end. All offsets
    are those of the YAML text.
    """

    span: Span
    message: str
    hint: str = ""
    mend: Edit | None = None
    title: str = ""
    open: bool = False


IN_QUOTES = "in quotes it is text"
QUOTE_IT = "put the value in quotes"


def cause_of(text: str, offset: int) -> Cause | None:
    """The cause of what libyaml found wrong at an offset; None where nothing else is known."""
    letter = text[offset : offset + 1]
    if letter and not letter.isprintable() and letter not in "\t\r\n":
        return Cause(Span(offset, offset + 1), f"character U+{ord(letter):04X} is not text")
    lines = lines_of(text)
    before = [line for line in lines if line.start <= offset and not line.empty]
    near = before[: -FARTHEST - 1 : -1]
    found = [cause for cause in _causes(text, lines, near) if cause]
    if not text[offset:].strip():
        # Only what is never closed makes a parser run to the end; the first one does.
        found = [*(one for one in reversed(found) if one.open), *found]
    with_mend = [cause for cause in found if cause.mend and len(text) <= LARGEST][:MOST_MENDS]
    for cause in with_mend:
        if cause.mend and _helps(text, offset, cause.mend):
            return cause
    return replace(found[0], mend=None) if found else None


def _causes(text: str, lines: list[Line], near: list[Line]) -> Iterator[Cause | None]:
    """What may be the cause, the nearest first."""
    for line in near[:2]:
        yield _tab(text, lines, line)
    for line in near:
        if not _parses(line):
            yield _without_continuation(lines, line, _of_line(lines, line))
    yield _of_indent(near)


def _parses(line: Line) -> bool:
    """Whether a line is YAML by itself, and not only a bare text that belongs nowhere."""
    value, troubles = read(f"{line.text[line.indent :]}\n")
    syntax = any(one.kind == "invalid-yaml" for one in troubles)
    return not syntax and (not isinstance(value, str) or line.is_item)


def _helps(text: str, offset: int, mend: Edit) -> bool:
    """Whether a text parses after an edit, or its first error comes on a later line."""
    after = first_error(apply_edits(text, [mend]))
    ran_to_the_end = not text[offset:].strip()
    reached = mend.end if ran_to_the_end else offset
    return after is None or text.count("\n", 0, after) > text.count("\n", 0, reached)


def first_error(text: str) -> int | None:
    """The offset of the first error in a text, None where there is none."""
    return next((one.span.start for one in read(text)[1] if one.kind == "invalid-yaml"), None)


def _without_continuation(lines: list[Line], line: Line, cause: Cause) -> Cause:
    """A cause without its mend where the value goes on below, which quotes would cut off."""
    after = next((one for one in lines if one.number > line.number and not one.empty), None)
    least = line.column if line.key else line.indent
    goes_on = after is not None and after.indent > least
    return replace(cause, mend=None) if goes_on else cause


def _tab(text: str, lines: list[Line], line: Line) -> Cause | None:
    if "\t" not in line.lead:
        return None
    place = line.start + line.lead.index("\t")
    tabbed = [one for one in lines if "\t" in one.lead]
    edits = [
        Edit(one.start, one.start + one.column, one.lead.replace("\t", "  ")) for one in tabbed
    ]
    begin, end = edits[0].start, edits[-1].end
    after = apply_edits(text, edits)
    return Cause(
        Span(place, place + 1),
        "line is indented with a tab, expected spaces",
        mend=Edit(begin, end, after[begin : end + len(after) - len(text)]),
        title="indent with spaces",
    )


_NEVER_FIRST = "@`%*&!|>,]}"
_COLON = re.compile(r":(?=\s|$)")


def _of_line(lines: list[Line], line: Line) -> Cause:
    said = line.said
    first = said[:1]
    if first in {"'", '"'}:
        return _slipped(line, slip_of_quotes(said))
    if first in {"[", "{"}:
        return _brackets(lines, line)
    if said[:2] in {"- ", "? "}:
        hint = "an item of a list stands on a line of its own" if first == "-" else IN_QUOTES
        return Cause(_first_letter(line), f"value begins with `{first}`", hint=hint)
    if first and first in _NEVER_FIRST:
        return _begins(lines, line)
    colon = _COLON.search(said)
    if colon is None:
        return _no_field(line)
    place = line.value.start + colon.start()
    said_of = "`:` inside a value begins another field"
    mend = _quoting(lines, line)
    return Cause(Span(place, place + 1), said_of, hint=IN_QUOTES, mend=mend, title=QUOTE_IT)


def _first_letter(line: Line) -> Span:
    return Span(line.value.start, line.value.start + 1)


def _slipped(line: Line, slip: Slip) -> Cause:
    place = line.value.start + slip.at
    mend = Edit(line.value.start, line.value.end, slip.mended)
    span = Span(place, place + 1)
    return Cause(span, slip.message, mend=mend, title=slip.title, open=slip.open)


def _begins(lines: list[Line], line: Line) -> Cause:
    return Cause(
        _first_letter(line),
        f"value begins with {_named(line.said[0])}",
        hint=IN_QUOTES,
        mend=_quoting(lines, line),
        title=QUOTE_IT,
    )


def _named(letter: str) -> str:
    return "a backtick" if letter == "`" else f"`{letter}`"


def _quoting(lines: list[Line], line: Line) -> Edit | None:
    """The value in quotes; what follows ` #` belongs to it only where a person's words stand."""
    if not line.key and not line.is_item:
        return None
    said = line.said if prose(lines, line) else line.said.split(" #")[0].rstrip()
    return Edit(line.value.start, line.value.start + len(said), quoted(said))


def _brackets(lines: list[Line], line: Line) -> Cause:
    said, first = line.said, line.said[0]
    last = "]" if first == "[" else "}"
    own = prose(lines, line)
    if said.count(first) > said.count(last):
        end = Edit(line.value.end, line.value.end, last)
        mend, title = (_quoting(lines, line), QUOTE_IT) if own else (end, f"close it with `{last}`")
        spot, said_of = _first_letter(line), f"`{first}` is never closed"
        return Cause(spot, said_of, mend=mend, title=title, open=True)
    if said.endswith(last) and not own and (first == "[" or ": " in said):
        return _items(line)
    return _begins(lines, line)


_ITEM = re.compile(r"(?<=[\[,])( *)([@`%*&!][^,\[\]{}\"']*)(?=[,\]])")


def _items(line: Line) -> Cause:
    """A list in brackets, of which some item begins as no text may begin."""
    said = line.said
    found = _ITEM.search(said)
    if found is None:
        span = Span(line.value.start, line.value.end)
        return Cause(span, f"`{said[0]}…{said[-1]}` reads neither as a list nor as fields")
    place = line.value.start + found.start(2)
    mended = _ITEM.sub(lambda item: item[1] + quoted(item[2].rstrip(), flow=True), said)
    return Cause(
        Span(place, place + 1),
        f"item of a list begins with {_named(found[2][0])}",
        hint=IN_QUOTES,
        mend=Edit(line.value.start, line.value.end, mended),
        title="put the items in quotes",
    )


_GLUED = re.compile(r"[a-z][a-z-]*:(?=[^\s/:])")


def _no_field(line: Line) -> Cause:
    glued = _GLUED.match(line.text[line.column :])
    if glued:
        place = line.start + line.column + glued.end()
        return Cause(
            Span(place - 1, place),
            f"no space follows `{glued.group()}`",
            mend=Edit(place, place, " "),
            title="put a space after the colon",
        )
    span = Span(line.start + line.indent, line.value.end)
    said = "line is neither a field nor an item of a list"
    return Cause(span, said, hint="expected `key: value`")


def _of_indent(near: list[Line]) -> Cause | None:
    """Where all lines parse by themselves, it is how they stand to each other."""
    if not near:
        return None
    line, top = near[0], near[-1]
    span = Span(line.start, line.start + max(line.indent, len(line.text) if not line.indent else 0))
    if line.text == "---":
        return Cause(span, "a second document begins here, expected one")
    if top.indent > line.indent == 0:
        mend = Edit(top.start, top.start + top.indent, "")
        title = "remove the indentation"
        said = "first field is indented, and this one is not"
        return Cause(Span(top.start, top.start + top.indent), said, mend=mend, title=title)
    if len(near) > 1 and line.indent > near[1].column and near[1].said:
        return Cause(span, "line is indented more than the line above it")
    return Cause(span, "line does not fit the lines above it", hint="look at the indentation")

"""The YAML that nearly every record is made of, read line by line, three times as fast.

Fields with one line of text, lists of such lines, fields below a key, and one level of fields
below an item; between them empty lines, and comments that fill a line. Whatever is written in
any other way is given up, and libyaml reads it: nothing is refused here, and no value is other
than libyaml's.
decisions/2026-11-22-read-usual-lines-quickly.md
"""

import re
from sys import intern
from typing import TypeAlias

Scalar: TypeAlias = str | list[str]
Start: TypeAlias = tuple[int, bool, str | None]
"""How a line begins: its indent, whether it begins an item, its key."""

Token: TypeAlias = tuple[int, bool, str | None, Scalar | None]
"""The same with its value."""

_BEGIN = r"[^\W_]|[(/.+]"
_LINE = re.compile(
    rf"""(\ *)(-\ )?
    (?:([A-Za-z][A-Za-z0-9_-]{{0,63}}):(?:\ |\Z))?
    (?:((?:{_BEGIN}).*)
      |\[((?:{_BEGIN})[^]\[{{}}"'#:?]*)\]
      |"([^"\\]*)"
      |'([^']*)'
    )?\Z""",
    re.VERBOSE,
)
_ITEM = re.compile(_BEGIN)

_SHORT, _LIST, _MOST = 30, 80, 20_000
"""Letters of a line and of a list that may well come again, and how many of each are kept."""

_DEEPEST = 4
"""Levels of fields below a key; those of `owners.yaml` are three."""

_seen: dict[str, Token] = {}

_lists: dict[str, tuple[Start, tuple[str, ...]]] = {}
"""Lists in brackets by their line; each is handed out as one of its own."""

_starts: dict[str, Start] = {}
"""What stands before `: ` in lines that were read."""


class _Unusual(Exception):  # noqa: N818  # nothing is wrong
    """Something that is not read here."""


def read_lines(text: str) -> dict[str, object] | None:
    """The fields of a text; None where any of its lines is unusual."""
    lines = text.split("\n")
    if lines.pop() or not lines:
        return None
    found = _fields_or_none(lines)
    if found is None:
        # Few have any of these, and to look for them first would cost all others.
        said = [line for line in lines if _says_something(line)]
        found = _fields_or_none(said) if 0 < len(said) < len(lines) else None
    return found


def _fields_or_none(lines: list[str]) -> dict[str, object] | None:
    try:
        return _fields(lines)
    except _Unusual:
        return None


def _says_something(line: str) -> bool:
    """Whether a line is neither empty nor a comment; a comment may be wrong as YAML, too."""
    return bool(line) and not (line.lstrip(" ").startswith("#") and line.isprintable())


def _fields(lines: list[str]) -> dict[str, object]:
    fields: dict[str, object] = {}
    above = ""  # a key without a value
    below: list[Token] | None = None  # and the lines that stand below it
    for line in lines:
        token = _seen.get(line) or _token(line)
        indent, is_item, key, value = token
        if indent or is_item:
            if below is None:
                raise _Unusual
            below.append(token)
            continue
        if below:
            fields[above] = _nested(below)
        if key is None or key in fields:
            raise _Unusual
        if value is None:
            above, below = key, []
        else:
            fields[key], below = value, None
    if below:
        fields[above] = _nested(below)
    return fields


def _nested(tokens: list[Token], deepest: int = _DEEPEST) -> object:
    """What stands below a key: a list, or fields."""
    first, is_list, _, _ = tokens[0]
    if is_list:
        return _items(tokens, first)
    if not deepest:
        raise _Unusual
    fields: dict[str, object] = {}
    for key, value, below in _entries(tokens, first):
        if key in fields:
            raise _Unusual
        if below:
            fields[key] = _nested(below, deepest - 1)
        elif value is not None:
            fields[key] = value
    return fields


def _entries(tokens: list[Token], first: int) -> list[tuple[str, Scalar | None, list[Token]]]:
    """Keys with what stands beside them, and with the lines below."""
    entries: list[tuple[str, Scalar | None, list[Token]]] = []
    for token in tokens:
        indent, is_item, key, value = token
        if indent > first or (is_item and indent == first):
            if not entries or entries[-1][1] is not None:
                raise _Unusual
            entries[-1][2].append(token)
        elif indent < first or key is None:
            raise _Unusual
        else:
            entries.append((key, value, []))
    return entries


def _items(tokens: list[Token], first: int) -> list[object]:
    items: list[object] = []
    entry: dict[str, Scalar] | None = None  # the item of fields that is open
    for indent, is_item, key, value in tokens:
        if not is_item:
            if entry is None or indent != first + 2 or key is None or key in entry:
                raise _Unusual
            if value is not None:
                entry[key] = value
        elif indent != first:
            raise _Unusual
        elif key is not None:
            entry = {} if value is None else {key: value}
            items.append(entry)
        elif value is not None:
            entry = None
            items.append(value)
        else:
            raise _Unusual
    return items


def _token(line: str) -> Token:
    """What a line says that was not kept."""
    # Tabs, control characters and other line ends cannot be printed, nor anything YAML forbids.
    if not line.isprintable():
        raise _Unusual
    head, _, text = line.partition(": ")
    start = _starts.get(head)
    if start is not None and text[:1].isalnum() and _is_plain(text):
        # As the regular expression reads it; most lines are like this.
        return _kept(line, (*start, text))
    known = _lists.get(line)
    if known is not None:
        return (*known[0], list(known[1]))
    if line[:4] == "  - " and line[4:5].isalnum() and ":" not in line and _is_plain(line):
        return _kept(line, (2, True, None, line[4:]))
    return _matched(line)


def _kept(line: str, token: Token) -> Token:
    if len(line) < _SHORT:
        if len(_seen) >= _MOST:
            _seen.clear()
        indent, is_item, key, value = token
        if isinstance(value, str):
            token = (indent, is_item, key, intern(value))
        _seen[line] = token
    return token


def _matched(line: str) -> Token:
    """What a line says, by the regular expression."""
    match = _LINE.match(line)
    if match is None:
        raise _Unusual
    indent, dash, key, plain, flow, double, single = match.groups()
    # One key for all records: quicker to look up, and it takes its room once.
    start = (len(indent), dash is not None, key and intern(key))
    if key is not None and len(_starts) < _MOST:
        _starts[line[: match.end(3)]] = start
    if flow is not None:
        items = [_in_brackets(one) for one in flow.split(", ")]
        if len(line) < _LIST and len(_lists) < _MOST:
            _lists[line] = start, tuple(items)
        return (*start, items)
    if plain is not None and not _is_plain(plain):
        raise _Unusual
    value = double if double is not None else single if single is not None else plain
    return _kept(line, (*start, value))


def _is_plain(text: str) -> bool:
    """Whether nothing in a text without quotes means more than itself."""
    return text[-1] not in ": " and ": " not in text and " #" not in text


def _in_brackets(text: str) -> str:
    if not _ITEM.match(text) or text[-1] == " " or "," in text:
        raise _Unusual
    return text

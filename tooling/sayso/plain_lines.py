"""The YAML that nearly every record is made of, read line by line, three times as fast.

Fields with one line of text, lists of such lines, and one level of fields below a key or an
item. Whatever is written in any other way is given up, and libyaml reads it: nothing is
refused here, and no value is other than libyaml's. decisions/2026-11-22-read-usual-lines-quickly.md
"""

import re
from typing import TypeAlias

Scalar: TypeAlias = str | list[str]
Token: TypeAlias = tuple[int, bool, str | None, Scalar | None]
"""One line: its indent, whether it begins an item, its key, its value."""

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

_SHORT, _MOST = 30, 20_000
"""Letters of a line that may well come again in another record, and how many are kept."""

_seen: dict[str, Token] = {}

_heads: dict[str, tuple[int, bool, str]] = {}
"""What stands before `: ` in lines that were read: indent, whether an item begins, key."""


class _Unusual(Exception):  # noqa: N818  # nothing is wrong
    """Something that is not read here."""


def read_lines(text: str) -> dict[str, object] | None:
    """The fields of a text; None where any of its lines is unusual."""
    lines = text.split("\n")
    # Tabs, control characters and other line ends cannot be printed, nor anything YAML forbids.
    if lines.pop() or not lines or not "".join(lines).isprintable():
        return None
    try:
        return _fields(lines)
    except _Unusual:
        return None


def _fields(lines: list[str]) -> dict[str, object]:
    fields: dict[str, object] = {}
    nested: _Nested | None = None
    for line in lines:
        indent, is_item, key, value = _seen.get(line) or _token(line)
        if is_item or indent:
            if nested is None:
                raise _Unusual
            nested.take(indent, is_item, key, value)
        elif key is None or key in fields:
            raise _Unusual
        elif value is None:
            nested = _Nested(fields, key)
        else:
            nested = None
            fields[key] = value
    return fields


class _Nested:
    """What stands below a key: a list, or fields."""

    __slots__ = ("_at", "_entry", "_fields", "_held", "_key")

    def __init__(self, fields: dict[str, object], key: str) -> None:
        self._fields = fields
        self._key = key
        self._held: list[object] | dict[str, object] | None = None
        self._entry: dict[str, object] | None = None  # the item of fields that is open
        self._at = 0

    def take(self, indent: int, is_item: bool, key: str | None, value: Scalar | None) -> None:  # noqa: FBT001
        """Adds what one line says."""
        if is_item:
            self._add(indent, key, value)
            return
        entry = self._entry
        fields = entry if entry is not None and indent == self._at + 2 else self._below(indent)
        if key is None or key in fields:
            raise _Unusual
        if value is not None:
            fields[key] = value

    def _add(self, indent: int, key: str | None, value: Scalar | None) -> None:
        items = self._held
        if items is None:
            items = self._held = self._fields[self._key] = []
            self._at = indent
        if type(items) is not list or indent != self._at:
            raise _Unusual
        if key is not None:
            self._entry = {} if value is None else {key: value}
            items.append(self._entry)
        elif value is not None:
            self._entry = None
            items.append(value)
        else:
            raise _Unusual

    def _below(self, indent: int) -> dict[str, object]:
        if self._held is None:
            fields: dict[str, object] = {}
            self._held = self._fields[self._key] = fields
            self._at = indent
        if type(self._held) is not dict or indent != self._at:
            raise _Unusual
        return self._held


def _token(line: str) -> Token:
    """What a line says that was not kept."""
    head, _, text = line.partition(": ")
    known = _heads.get(head)
    if known is not None and text[:1].isalnum() and _is_plain(text):
        # As the regular expression reads it; most lines are like this.
        token: Token = (*known, text)
        flow = False
    else:
        token, flow = _matched(line, head)
    # Lists are handed out once: two records never share one.
    if len(line) < _SHORT and not flow:
        if len(_seen) >= _MOST:
            _seen.clear()
        _seen[line] = token
    return token


def _matched(line: str, head: str) -> tuple[Token, bool]:
    """What a line says, and whether that is a list."""
    match = _LINE.match(line)
    if match is None:
        raise _Unusual
    indent, dash, key, plain, flow, double, single = match.groups()
    if key is not None and len(head) < _SHORT and len(_heads) < _MOST:
        _heads[line[: match.end(3)]] = (len(indent), dash is not None, key)
    value: Scalar | None = double if double is not None else single
    if plain is not None:
        value = _plain(plain)
    elif flow is not None:
        value = [_in_brackets(one) for one in flow.split(", ")]
    return (len(indent), dash is not None, key, value), flow is not None


def _is_plain(text: str) -> bool:
    return text[-1] not in ": " and ": " not in text and " #" not in text


def _plain(text: str) -> str:
    if not _is_plain(text):
        raise _Unusual
    return text


def _in_brackets(text: str) -> str:
    if not _ITEM.match(text) or text[-1] == " " or "," in text:
        raise _Unusual
    return text

"""Changes named by meaning → edits of the text as it is written.

Line ends, comments, unknown keys, order, quoting and every other byte stay as they were.
decisions/2026-11-22-write-by-edits.md
"""

from collections.abc import Callable

from sayso.diagnostics import AddEntry, AddItem, Change, RenameKey, Rewrite, SetValue, Span
from sayso.plain_yaml import Spot, read
from sayso.source import Source
from sayso.text import Edit, line_end


def place_change(source: Source, change: Change) -> Edit | None:
    """The edit that makes a change; None where its place is not in the file, or not editable."""
    placers: dict[type, Callable[..., Edit | None]] = {
        SetValue: _set_value,
        RenameKey: _rename_key,
        AddEntry: _add_entry,
        AddItem: _add_item,
        Rewrite: _rewrite,
    }
    return placers[type(change)](source, change)


def quoted(text: str, *, flow: bool = False) -> str:
    """A text as a YAML scalar: plain where it reads back as itself, else in quotes."""
    if _reads_back(text, flow=flow):
        return text
    if "'" not in text and text.isprintable():
        return f"'{text}'"
    return _double_quoted(text)


def _reads_back(text: str, *, flow: bool) -> bool:
    if not text or text != text.strip() or not text.isprintable():
        return False
    places = [(f"k: {text}\n", {"k": text}), (f"- {text}\n", [text])]
    if flow:
        places.append((f"k: [{text}]\n", {"k": [text]}))
    return all(read(written) == (meant, []) for written, meant in places)


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _double_quoted(text: str) -> str:
    return '"' + "".join(_escaped(letter) for letter in text) + '"'


def _escaped(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    if letter.isprintable():
        return letter
    return f"\\u{ord(letter):04x}" if ord(letter) <= 0xFFFF else f"\\U{ord(letter):08x}"  # noqa: PLR2004


def entry(key: str, value: str | tuple[str, ...], end: str) -> str:
    """A key with a text or a list of texts, as lines of YAML."""
    if isinstance(value, str):
        return f"{key}: {quoted(value)}{end}"
    return f"{key}:{end}" + "".join(f"  - {quoted(item)}{end}" for item in value)


def _set_value(source: Source, change: SetValue) -> Edit | None:
    spot = source.spot(change.route)
    if spot is None or _is_block(source, spot):
        return None
    return Edit(spot.value.start, spot.value.end, quoted(change.value, flow=_in_flow(source, spot)))


def _rename_key(source: Source, change: RenameKey) -> Edit | None:
    spot = source.spot(change.route)
    if spot is None:
        return None
    return Edit(spot.key.start, spot.key.end, quoted(change.key))


def _add_entry(source: Source, change: AddEntry) -> Edit | None:
    if not source.readable or change.key in source.values or _flow_file(source):
        return None
    empty = source.spot((change.key,))
    if empty is not None:
        return _fill(source, empty, change.value)
    end = line_end(source.text)
    present = [key for key in change.after if key in source.values]
    at = _end_of_entry(source, present[-1]) if present else source.yaml.end
    before = source.text[:at]
    lead = "" if not before or before.endswith("\n") else end
    return Edit(at, at, lead + entry(change.key, change.value, end))


def _fill(source: Source, empty: Spot, value: str | tuple[str, ...]) -> Edit:
    """A key that stands there without a value would be given twice if it were added."""
    at = source.text.index(":", empty.key.end) + 1
    if isinstance(value, str):
        return Edit(at, at, f" {quoted(value)}")
    return Edit(at, at, f" [{', '.join(quoted(item, flow=True) for item in value)}]")


def _add_item(source: Source, change: AddItem) -> Edit | None:
    spot = source.spot((change.key,))
    held = source.values.get(change.key)
    if spot is None or not isinstance(held, list | str):
        return None
    span, text = spot.value, source.text
    if isinstance(held, str):
        both = f"[{quoted(held, flow=True)}, {quoted(change.value, flow=True)}]"
        return None if _is_block(source, spot) else Edit(span.start, span.end, both)
    if text[span.start] == "[":
        inside = ", " if held else ""
        at = span.end - 1
        return Edit(at, at, f"{inside}{quoted(change.value, flow=True)}")
    last = source.spot((change.key, len(held) - 1))
    if last is None:
        return None
    begin = text.rfind("\n", 0, span.start) + 1
    indent = text[begin : span.start]
    at = _line_after(source, last.value.end)
    end = line_end(text)
    lead = "" if text[:at].endswith("\n") else end
    return Edit(at, at, f"{lead}{indent}- {quoted(change.value)}{end}")


def _rewrite(_source: Source, change: Rewrite) -> Edit:
    return Edit(change.span.start, change.span.end, change.text)


def _end_of_entry(source: Source, key: str) -> int:
    spot = source.spot((key,))
    return source.yaml.end if spot is None else _line_after(source, _last(spot).end)


def _last(spot: Spot) -> Span:
    return max(spot.key, spot.value, key=lambda span: span.end)


def _line_after(source: Source, offset: int) -> int:
    """The offset at which the line after an offset begins, within the YAML."""
    found = source.text.find("\n", max(offset - 1, 0), source.yaml.end)
    return source.yaml.end if found == -1 else found + 1


def _is_block(source: Source, spot: Spot) -> bool:
    return source.text[spot.value.start : spot.value.start + 1] in {"|", ">"}


def _in_flow(source: Source, spot: Spot) -> bool:
    line = source.text.rfind("\n", 0, spot.value.start) + 1
    return any(mark in source.text[line : spot.value.start] for mark in "[{")


def _flow_file(source: Source) -> bool:
    return source.text[source.yaml.start : source.yaml.end].lstrip().startswith("{")

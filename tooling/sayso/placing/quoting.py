"""Texts, lists and mappings as YAML within a line."""

from sayso.diagnostics import Fields, Written
from sayso.plain_yaml import read


def quoted(text: str, *, flow: bool = False) -> str:
    """A text as a YAML scalar: plain where it reads back as itself, else in quotes."""
    if _reads_back(text, flow=flow):
        return text
    if "'" not in text and text.isprintable():
        return f"'{text}'"
    return _double_quoted(text)


def quoted_as(text: str, written: str) -> str | None:
    """A text in the quotes that another one wears by choice; None where it has or needs none."""
    if written[:1] not in {"'", '"'} or not _by_choice(written):
        return None
    if written[0] == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return _double_quoted(text) if written[0] == '"' else None


def _by_choice(written: str) -> bool:
    held, _ = read(f"- {written}\n")
    return isinstance(held, list) and isinstance(held[0], str) and _reads_back(held[0], flow=False)


def in_line(value: Written, *, flow: bool = False) -> str:
    """A value in one line: a text, or a list or mapping between brackets."""
    if isinstance(value, str):
        return quoted(value, flow=flow)
    if isinstance(value, Fields):
        return f"{{{', '.join(pair(key, one) for key, one in value.pairs)}}}"
    return f"[{', '.join(in_line(one, flow=True) for one in value)}]"


def pair(key: str, value: Written) -> str:
    """A key with its value, between brackets."""
    return f"{quoted(key, flow=True)}: {in_line(value, flow=True)}"


def _reads_back(text: str, *, flow: bool) -> bool:
    if not text or text != text.strip() or not text.isprintable():
        return False
    # The list stands below a key, as it does in records: such lines are read quickly.
    places = [(f"k: {text}\n", {"k": text}), (f"k:\n  - {text}\n", {"k": [text]})]
    if flow:
        places += [(f"k: [{text}]\n", {"k": [text]}), (f"k: {{k: {text}}}\n", {"k": {"k": text}})]
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

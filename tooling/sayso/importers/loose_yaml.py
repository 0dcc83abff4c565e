"""Front matter that no YAML parser need agree with, read key by key so that nothing is lost.

Of the front matter that real teams wrote, some does not parse (an unquoted `@`), some parses
into nonsense (`{accepted}` becomes a mapping), and a key given twice loses its first value in
silence. Each key is therefore read on its own, and kept as text where YAML is no help.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import dedent

from sayso.importers.draft import Raw
from sayso.importers.markup import INSTRUCTIONS
from sayso.plain_yaml import read

_KEY = re.compile(r"""(["']?)([^\s#"'\-\[\]{}&*!|>%@`,?:][^:\n]{0,59}?)\1[ \t]*:(?=\s|$)""")


@dataclass(frozen=True, slots=True)
class Field:
    """A key with what stands behind it; `raw` has the comment that `value` is read without."""

    key: str
    value: Raw
    raw: Raw

    @property
    def text(self) -> str:
        return self.value if isinstance(self.value, str) else ", ".join(self.value)


@dataclass(frozen=True, slots=True)
class Front:
    """What stands between the fences of a foreign file."""

    fields: tuple[Field, ...] = ()
    comments: tuple[str, ...] = ()
    slipped_heading: str = ""


def read_front(yaml: str) -> Front | None:
    """The fields of a text between fences; None where it is prose between two rules."""
    lines = [line.rstrip("\r") for line in yaml.split("\n")]
    said = [line for line in lines if line.strip() and not line.startswith("#")]
    if any(line.strip() for line in lines) and not (said and _KEY.match(said[0])):
        return None
    comments = tuple(line.lstrip("# \t").rstrip() for line in lines if line.startswith("#"))
    fields = tuple(_field(key, block) for key, block in _blocks(lines))
    return Front(fields, tuple(filter(None, comments)), _slipped_heading(lines))


def _slipped_heading(lines: list[str]) -> str:
    """The title of a record whose first line slipped below the fence and became a comment."""
    first, after = (*lines, "", "")[:2]
    heading = first[2:].strip() if first.startswith("# ") and not after.strip() else ""
    return "" if INSTRUCTIONS.match(heading) else heading


def _blocks(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every key with its lines, the first included."""
    key, block = "", list[str]()
    for line in lines:
        found = _KEY.match(line)
        if found:
            if block:
                yield key, "\n".join(block)
            key, block = found.group(2).strip(), [line]
        elif block and not line.startswith("#"):
            block.append(line)
    if block:
        yield key, "\n".join(block)


def _field(key: str, block: str) -> Field:
    raw = _after_key(block)
    values, troubles = read(block)
    alone = isinstance(values, dict) and len(values) <= 1 and not troubles
    held = next(iter(values.values()), "") if isinstance(values, dict) and alone else None
    if isinstance(held, str) and held:
        return Field(key, held, raw if _commented(raw) else held)
    if isinstance(held, list) and all(isinstance(item, str) for item in held):
        listed = tuple(str(item) for item in held)
        return Field(key, listed, raw if _commented(raw) else listed)
    if held == "" and not raw.startswith("{"):
        return Field(key, "", raw if raw.startswith("#") else "")
    return Field(key, raw, raw)


def _after_key(block: str) -> str:
    found = _KEY.match(block)
    rest = block[found.end() :] if found else block
    first, _, more = rest.partition("\n")
    return "\n".join((first.strip(), dedent(more))).strip()


def _commented(raw: str) -> bool:
    """Whether YAML reads a value without its end, because a comment stands there."""
    quoted = raw[:1] in {'"', "'"} and raw.endswith(raw[:1])
    return " #" in raw and not quoted and raw[:1] not in {"|", ">"}

"""Fields written as Markdown above the first section: `- Status: accepted`, `Date: 2020-01-02`."""

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.body import Section
from sayso.importers.keys import KNOWN, plain
from sayso.importers.lines import speaking_lines
from sayso.importers.loose_yaml import Field
from sayso.importers.markup import without_comments

_KEYED = re.compile(
    r"(?P<mark>\*\*|__|\*|_|)(?P<key>[A-Za-z][\w /'()-]{0,39}?)[ \t]*"
    r"(?:(?P=mark)[ \t]*:|:(?P=mark))(?P<value>\s.*|)$",
    re.DOTALL,
)
_BULLET = re.compile(r"(?P<mark>[*+-])[ \t]+(?P<said>.*)$", re.DOTALL)


def preamble(body: str, sections: Sequence[Section]) -> tuple[Field, ...]:
    """The fields above the first section: the list that holds one known key, and known lines."""
    end = next((one.heading.start for one in sections if one.level > 1), len(body))
    lines = list(speaking_lines(body, end))
    return (*_bullets(lines), *_plain_lines(lines))


def bullet_mark(body: str, sections: Sequence[Section]) -> str:
    """The sign that begins the list of fields, empty where there is none."""
    end = next((one.heading.start for one in sections if one.level > 1), len(body))
    group = next(_groups(speaking_lines(body, end)), ())
    return next((found["mark"] for item in group if (found := _BULLET.match(item))), "")


def _bullets(lines: Sequence[str]) -> Iterator[Field]:
    for item in next(_groups(lines), ()):
        found = _BULLET.match(item)
        field = _field(found["said"]) if found else None
        if field is not None:
            yield field


def _groups(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lists in which a bullet has a known key, each as its items."""
    group: list[str] = []
    for line in (*lines, "end"):
        if _BULLET.match(line):
            group.append(line)
        elif group and line.strip() and line[0] in " \t":
            group[-1] += f"\n{line.strip()}"
        elif line.strip():
            if any(map(_is_known, group)):
                yield group
            group = []


def _is_known(item: str) -> bool:
    found = _BULLET.match(item)
    field = _field(found["said"]) if found else None
    return field is not None and plain(field.key) in KNOWN


def _plain_lines(lines: Sequence[str]) -> Iterator[Field]:
    for line in lines:
        field = _field(line.rstrip().removesuffix("\\"))
        if field is not None and plain(field.key) in KNOWN:
            yield field


def _field(said: str) -> Field | None:
    found = _KEYED.match(said)
    if found is None:
        return None
    raw = found["value"].strip()
    return Field(found["key"].strip(), without_comments(raw).strip(), raw)

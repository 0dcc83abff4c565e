"""One thing in full, for people."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from textwrap import wrap
from typing import TypeVar

import click

from sayso.app.reading.relations import ASKED, Relation
from sayso.app.reading.rows import UNREADABLE
from sayso.app.reading.showing import Shown
from sayso.cli.lettering import visible
from sayso.model import Concern, Criterion, Owners
from sayso.model.values import as_list, as_map, as_text
from sayso.plain_yaml import Value

_TOLD_ELSEWHERE = frozenset(
    {
        *("title", "name", "theme", "done-when", "concerns", "goals", "supersedes"),
        *("superseded-by", "amends", "depends-on", "supports", "carried-from", "id"),
    }
)
_PEOPLE = frozenset({"owner", "supporter", "lead", "successor", *ASKED})


LEAST_ROOM = 24
"""Columns in which a text can still be read."""

Item = TypeVar("Item")


def card(one: Shown, owners: Owners, columns: int) -> str:
    """The title, the fields, what done means, the doubts, the relations, and the body."""
    parts = [
        [
            click.style(visible(one.row.title), bold=True),
            f"{one.row.kind} {one.row.id} in {one.row.path}",
        ],
        _aligned(list(_fields(one, owners)), columns),
        _under("Done when", _hanging(one.criteria, _criterion, columns)),
        _under("Concerns", _hanging(one.concerns, _concern, columns)),
        _under("Related", _aligned([_relation(each) for each in one.relations], columns - 2)),
        _body(one),
    ]
    return "\n".join("".join(f"{line}\n" for line in part) for part in parts if part)


def _fields(one: Shown, owners: Owners) -> Iterator[tuple[str, str]]:
    if one.row.status == UNREADABLE:
        yield "status", "unreadable; `sayso check` says why"
    for key, value in one.fields.items():
        label = key.replace("-", " ")
        if key == "imported":
            kept = as_map(value)
            yield label, ", ".join(filter(None, (as_text(kept.get(k)) for k in ("format", "path"))))
        elif key not in _TOLD_ELSEWHERE:
            texts = [_said(each) for each in as_list(value)] or [_said(value)]
            named = [_who(text, owners) if key in _PEOPLE else text for text in texts]
            lines = named if any(", " in text for text in named) else [", ".join(named)]
            yield from ((label, line) for line in lines)


def _said(value: Value) -> str:
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, list):
        return ", ".join(_said(each) for each in value)
    return ", ".join(
        _said(each) if key == "on" else f"{key}: {_said(each)}" for key, each in value.items()
    )


def _who(handle: str, owners: Owners) -> str:
    person = owners.person(handle)
    if person is None or person.name == handle:
        return handle
    team = owners.team(person.team)
    gone = f", left on {person.left_on}" if person.left_on else ""
    return f"{person.name} ({person.id}{f', {team.name}' if team else ''}{gone})"


def _hanging(
    items: Iterable[Item], told: Callable[[Item], Iterator[tuple[str, str]]], columns: int
) -> Iterator[str]:
    """Each item's marks with their texts, wrapped beside them."""
    for item in items:
        for mark, text in told(item):
            yield from _with_last(mark, text, columns - 2, len(mark))


def _criterion(one: Criterion) -> Iterator[tuple[str, str]]:
    measure = [f"{word} {said}" for word, said in _numbers(one) if said]
    tail = f" ({', '.join(measure)}{f' {one.unit}' if one.unit else ''})" if measure else ""
    yield f"[{'x' if one.met_on else ' '}] ", f"{visible(one.text)}{tail}"
    if one.met_on:
        yield "    ", f"met on {one.met_on}"
    yield from (("    ", f"evidence: {visible(each)}") for each in one.evidence)


def _numbers(one: Criterion) -> tuple[tuple[str, str | None], ...]:
    return (("from", one.start), ("to", one.target), ("now", one.now))


def _concern(one: Concern) -> Iterator[tuple[str, str]]:
    yield "- ", f"{visible(one.text)}{f' ({one.by})' if one.by else ''}"
    if one.answer:
        yield "  ", f"{one.outcome or 'answered'}: {visible(one.answer)}"
    else:
        yield "  ", one.outcome or "not answered yet"


def _relation(one: Relation) -> tuple[str, ...]:
    there = (one.status or "", visible(one.title or "")) if one.title else ("", "is not there")
    return (one.relation.replace("-", " "), one.id, *there)


def _body(one: Shown) -> list[str]:
    lines = one.body.strip("\r\n").splitlines()
    return ["".join(c if c.isprintable() or c == "\t" else " " for c in line) for line in lines]


def _under(heading: str, lines: Iterable[str]) -> list[str]:
    indented = [f"  {line}" for line in lines]
    return [click.style(heading, bold=True), *indented] if indented else []


def _aligned(rows: Sequence[tuple[str, ...]], columns: int) -> list[str]:
    """Lines in columns; a first cell that is the same as the one above is left empty.

    The last cell is wrapped below itself, or on the next line where that leaves no room.
    """
    wide = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines: list[str] = []
    before = ""
    for row in rows:
        first = "" if row[0] == before else row[0]
        before = row[0]
        cells = zip((first, *row[1:-1]), wide, strict=False)
        lead = "".join(f"{cell.ljust(room)}  " for cell, room in cells if room)
        lines += _with_last(lead, row[-1], columns, wide[0] + 2)
    return lines


def _with_last(lead: str, last: str, columns: int, indent: int) -> list[str]:
    if columns - len(lead) >= LEAST_ROOM:
        wrapped = _wrapped(last, columns - len(lead), "")
        return [f"{lead}{wrapped[0]}".rstrip(), *(" " * len(lead) + line for line in wrapped[1:])]
    return [lead.rstrip(), *_wrapped(last, columns, " " * indent)]


def _wrapped(text: str, columns: int, indent: str) -> list[str]:
    return wrap(
        text,
        columns,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]

"""The fields of a record that hold sentences, as its schema says."""

from collections.abc import Iterator

from sayso.diagnostics import Route
from sayso.model import Record
from sayso.plain_yaml import Value
from sayso.schema import declaration
from sayso.text import words

_FEWEST = 6
"""Words; a `why` of fewer is asked about by a rule of its own, as all criteria are."""


def sentences(record: Record) -> Iterator[tuple[Route, str]]:
    """The sentences of a record's fields that no other rule holds to be placeholders."""
    for key, value in record.values.items():
        short = key == "why" and isinstance(value, str) and len(words(value)) < _FEWEST
        if key != "done-when" and not short:
            yield from _inner(record.kind, (key,), value, in_prose=False)


def _inner(kind: str, route: Route, value: Value, *, in_prose: bool) -> Iterator[tuple[Route, str]]:
    declared = bool(declaration(kind, route).get("x-prose"))
    prose = declared or (in_prose and isinstance(route[-1], int))
    if isinstance(value, str):
        if prose:
            yield route, value
        return
    for part, one in value.items() if isinstance(value, dict) else enumerate(value):
        yield from _inner(kind, (*route, part), one, in_prose=prose)

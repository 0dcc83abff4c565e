"""Where the parts of a criterion stand, whichever way it is written."""

from collections.abc import Iterator

from sayso.diagnostics import Place, Route
from sayso.model import Criterion, Goal, Record
from sayso.model.values import as_list, as_map, placed_texts
from sayso.plain_yaml import Value


def wording(record: Record, criterion: Criterion, label: str = "") -> Place:
    """The place of a criterion's text."""
    tail: Route = ("text",) if isinstance(_written(record, criterion), dict) else ()
    return record.at(*criterion.route, *tail, label=label)


def evidence(record: Record) -> Iterator[tuple[str, Route]]:
    """All that a record shows for being done, with the route of each."""
    for criterion in record.criteria:
        if criterion.evidence:
            held = as_map(_written(record, criterion)).get("evidence")
            yield from placed_texts(held, (*criterion.route, "evidence"))
    if isinstance(record, Goal) and "evidence" in record.closed:
        yield from placed_texts(record.closed["evidence"], ("closed", "evidence"))


def _written(record: Record, criterion: Criterion) -> Value:
    index = criterion.route[-1]
    return as_list(record.values.get("done-when"))[index if isinstance(index, int) else 0]

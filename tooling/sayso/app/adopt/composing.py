"""A draft with its id, people and relations → the text of a record."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.app.adopt.people import LISTED, People
from sayso.app.adopt.relating import Related
from sayso.importers import Draft, Edge
from sayso.model import DECIDED
from sayso.placing import quoted
from sayso.plain_yaml import Value

_OURS = frozenset({"format", "path", "package", "status", "date", "links"})


def compose(draft: Draft, people: People, related: Related, package: str) -> tuple[str, str]:
    """The front matter of a record, fences included, and its body to the letter."""
    fields = fields_of(draft, people, related, package)
    end = draft.line_end
    head = ("---", *_lines(fields, ""), "---", "")
    return end.join(head), draft.body


def fields_of(draft: Draft, people: People, related: Related, package: str) -> dict[str, Value]:
    """The fields of a record, in the order in which they are written; absent ones left out."""
    status = "superseded" if related.superseded else draft.status
    opened, decided = _days(draft, decided=status in DECIDED)
    fields: dict[str, Value | None] = {
        "title": draft.title,
        "status": status,
        "owner": people.owner,
        "opened-on": opened,
        "decided-on": decided,
        **{role: list(people.roles.get(role, ())) for role in LISTED},
        "supersedes": [*sorted(related.supersedes)],
        "superseded-by": [*sorted(related.superseded_by)],
        "amends": [_amended(id_, scope) for id_, scope in sorted(related.amends.items())],
        "depends-on": [*sorted(related.depends_on)],
        "tags": list(draft.tags),
        "imported": imported(draft, package, related.loose),
    }
    return {key: value for key, value in fields.items() if value}


def imported(draft: Draft, package: str, loose: Sequence[Edge] = ()) -> dict[str, Value]:
    """What the source said, raw, and all that was not understood."""
    ours: dict[str, Value | None] = {
        "format": draft.format,
        "path": draft.path,
        "package": package,
        "status": draft.raw_status,
        "date": draft.raw_date,
    }
    kept: dict[str, Value] = {key: value for key, value in ours.items() if value}
    for key, raw in draft.extra.items():
        name = f"source-{key}" if key in _OURS else key
        kept[name] = raw if isinstance(raw, str) else list(raw)
    if loose:
        kept["links"] = list(dict.fromkeys(edge.raw for edge in loose))
    return kept


def _days(draft: Draft, *, decided: bool) -> tuple[str | None, str | None]:
    """The day it was opened and the day it was decided, as far as the source tells which.

    A day in the file's name alone is the day on which the file was begun.
    """
    day = draft.day.isoformat() if draft.day else None
    named = draft.named_on.isoformat() if draft.named_on and not day else None
    return (named, day) if decided else (day or named, None)


def _amended(id_: str, scope: str) -> Value:
    return {"id": id_, "scope": scope} if scope else id_


def _lines(fields: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, value in fields.items():
        if isinstance(value, str):
            yield f"{indent}{quoted(key)}: {quoted(value)}"
        else:
            yield f"{indent}{quoted(key)}:"
            yield from _nested(value, f"{indent}  ")


def _nested(value: list[Value] | dict[str, Value], indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _lines(value, indent)
        return
    for item in value:
        if isinstance(item, str):
            yield f"{indent}- {quoted(item)}"
        elif isinstance(item, dict):
            first, *others = _lines(item, f"{indent}  ")
            yield f"{indent}- {first.strip()}"
            yield from others

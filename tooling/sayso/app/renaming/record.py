"""Another id for a decision or a goal: the file moves, references follow, the old id stays good."""

import re
from collections.abc import Iterable, Iterator

from sayso.app.deciding.record import before_key
from sayso.app.editing import Plan
from sayso.app.renaming.following import links, references, whole_text
from sayso.app.spelling import one_line, slug
from sayso.diagnostics import AddItem, Change, SetValue
from sayso.errors import UserError
from sayso.model import Decision, Goal, Log
from sayso.model.numbering import number_of

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=-)")


def plan_rename(log: Log, record: Decision | Goal, name: str, *, title: str = "") -> Plan:
    """Renames a record; the day, the number or the quarter that its id begins with stays.

    A `UserError` where the name is none, is the one it has, or is taken.
    """
    named = _id(record, name or title)
    changes = list[Change]()
    if title:
        changes.append(SetValue(record.path, ("title",), one_line(title, "the title")))
    if named == record.id:
        raise UserError(f"`{record.id}` is its name already", "give another one")
    return moved(log, record, named, changes)


def moved(log: Log, record: Decision | Goal, named: str, changes: Iterable[Change]) -> Plan:
    """The edit that gives a record another id, after what else is to change in it."""
    path = f"{'decisions' if isinstance(record, Decision) else 'goals'}/{named}.md"
    if named in log.by_id or named in log.broken or path in log.sources or log.tree.exists(path):
        raise UserError(f"`{named}` is taken", "give another name")
    own = (*changes, *_itself(record, named))
    followers = references(log, record, named, path)
    return Plan(
        (*links(log, record, path), *own, *followers),
        moves={record.path: path},
        then=tuple(_elsewhere(log, record)),
    )


def _itself(record: Decision | Goal, named: str) -> Iterator[Change]:
    if "id" in record.values:
        yield SetValue(record.path, ("id",), named)
    after = ("title", "status", "owner", *before_key("tags"))
    yield AddItem(record.path, ("formerly",), record.id, after)


def _id(record: Decision | Goal, name: str) -> str:
    plain = slug(one_line(name, "the name"))
    if not plain:
        raise UserError(f"`{name}` has no letter and no digit", "say it in words")
    if isinstance(record, Goal):
        return f"{record.quarter}/{plain}"
    lead = _lead(record.id)
    return f"{lead}-{plain.removeprefix(f'{lead}-')}" if lead else plain


def _lead(named: str) -> str:
    """The day or the number that an id begins with."""
    day = _DAY.match(named)
    return day.group() if day else number_of(named) or ""


def _elsewhere(log: Log, record: Decision | Goal) -> Iterator[str]:
    """Files outside the log that say the old name: they are nobody's to rewrite unasked."""
    name = record.path.rpartition("/")[2].removesuffix(".md")
    found = dict.fromkeys(f"{one.path}:{one.line}" for one in log.tree.mentions(whole_text(name)))
    if found:
        yield f"the old name is also in {', '.join(found)}"

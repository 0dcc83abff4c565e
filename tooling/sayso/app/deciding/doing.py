"""Lines of `done-when` that are met, each with something that others can open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sayso.app.deciding.record import before_key, day_of, measured_record
from sayso.app.editing import Plan
from sayso.app.opening import Opened
from sayso.app.spelling import one_line, searchable
from sayso.criteria.meeting import is_shown_to_be_met
from sayso.diagnostics import AddEntry, AddItem, Change, Fields, Route, SetValue, Written
from sayso.errors import UserError
from sayso.model import Criterion, Decision, Goal, Log
from sayso.model.values import as_list, as_map
from sayso.plain_yaml import Value
from sayso.text import shortened


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A line that is met: its number or a part of its text, and what shows it.

    `finish` is whether the last line that is met also says that the whole decision is done.
    """

    criterion: str | None = None
    evidence: tuple[str, ...] = ()
    now: str | None = None
    on: date | None = None
    finish: bool = True


def lacks_evidence(log: Log, part: str, met: Met) -> bool:
    """Whether it has still to be asked what shows that a line is met."""
    record = measured_record(log, part)
    _refuse_early(record)
    if met.evidence or _waits_for_its_day(record, met):
        return False
    return not _chosen(record, met.criterion).evidence


def plan_done(opened: Opened, part: str, met: Met) -> Plan:
    """The edit that says a line is met; a `UserError` where it is not clear which, or by what."""
    record = measured_record(opened.log, part)
    _refuse_early(record)
    day = day_of(opened.log, met.on)
    if isinstance(record, Decision) and _waits_for_its_day(record, met):
        return Plan(tuple(_finished(record, day)), then=tuple(_then(record, [], finish=True)))
    one = _chosen(record, met.criterion)
    changes = [*_changes(record, one, day, met)]
    left = [
        other for other in record.criteria if other is not one and not is_shown_to_be_met(other)
    ]
    if isinstance(record, Decision) and not left and met.finish:
        changes += _finished(record, day)
    return Plan(tuple(changes), then=tuple(_then(record, left, finish=met.finish)))


def _waits_for_its_day(record: Decision | Goal, met: Met) -> bool:
    """Whether every line of a decision is met, and only the day of the whole is to be said."""
    return (
        isinstance(record, Decision)
        and "done-on" not in record.values
        and met.criterion is None
        and not met.evidence
        and all(map(is_shown_to_be_met, record.criteria))
    )


def _refuse_early(record: Decision | Goal) -> None:
    wanted = "accepted" if isinstance(record, Decision) else "active"
    if record.status != wanted:
        way_out = f"`sayso show {record.id}` shows how it stands"
        if record.status == "proposed":
            way_out = f"`sayso decide {record.id} accepted` first"
        raise UserError(f"`{record.id}` is {record.status}, not {wanted}", way_out)
    if not record.criteria:
        raise UserError(f"`{record.id}` has no lines in `done-when`", "there is nothing to be met")


def _chosen(record: Decision | Goal, which: str | None) -> Criterion:
    lines = record.criteria
    if which is None:
        found = [one for one in lines if not is_shown_to_be_met(one)]
        if not found:
            raise UserError(f"every line of `{record.id}` is met", f"`sayso show {record.id}`")
    elif which.isdecimal() and 0 < int(which) <= len(lines):
        found = [lines[int(which) - 1]]
    else:
        found = [one for one in lines if searchable(which) in searchable(one.text)]
    if len(found) == 1:
        return found[0]
    problem = f"no line of `{record.id}` is `{which}`" if not found else "it could be several lines"
    told = (f"{at}: {shortened(one.text)}" for at, one in enumerate(lines, 1) if one in found)
    others = (f"{at}: {shortened(one.text)}" for at, one in enumerate(lines, 1))
    raise UserError(problem, "; ".join(["`--criterion` says which", *(told if found else others)]))


def _changes(record: Decision | Goal, one: Criterion, day: str, met: Met) -> Iterator[Change]:
    item, path, route = _written(record, one), record.path, one.route
    evidence, now = _evidence(one, met), met.now and one_line(met.now, "`--now`")
    if not isinstance(item, dict):
        given = {"text": one.text, "now": now, "met-on": day, "evidence": evidence}
        fields = Fields.of(given)
        yield SetValue(path, route, fields if len(route) > 1 else (fields,))
        return
    if now:
        yield _set(path, route, item, "now", now)
    if one.met_on is None:
        yield _set(path, route, item, "met-on", day)
    if not one.evidence:
        yield _set(path, route, item, "evidence", evidence)
    else:
        fresh = [text for text in met.evidence if text not in one.evidence]
        yield from (AddItem(path, (*route, "evidence"), text) for text in fresh)


def _evidence(one: Criterion, met: Met) -> Written:
    """What shows it: one text, or several; a `UserError` where nothing does."""
    given = tuple(one_line(text, "`--evidence`") for text in met.evidence)
    if not given and not one.evidence:
        raise UserError(
            f"nothing shows that it is met: {shortened(one.text)}",
            "`--evidence` is a link, or a path in the repository",
        )
    return given[0] if len(given) == 1 else given


def _written(record: Decision | Goal, one: Criterion) -> Value | None:
    held = record.values.get("done-when")
    return as_list(held)[int(one.route[1])] if len(one.route) > 1 else held


_FIELDS = ("text", "from", "to", "now", "unit", "met-on")


def _set(path: str, route: Route, item: dict[str, Value], key: str, value: Written) -> Change:
    if key in item:
        return SetValue(path, (*route, key), value)
    return AddEntry(path, key, value, _FIELDS, route)


def _finished(record: Decision, day: str) -> Iterator[Change]:
    """The day of the whole is that of its last line."""
    if "done-on" not in record.values:
        days = [one.met_on.isoformat() for one in record.criteria if one.met_on]
        yield AddEntry(record.path, "done-on", max([day, *days]), before_key("done-on"))


def _then(record: Decision | Goal, left: list[Criterion], *, finish: bool) -> Iterator[str]:
    if left:
        yield f"still to be met: {'; '.join(shortened(one.text) for one in left)}"
    elif isinstance(record, Goal):
        yield f"every line is met: `sayso close {record.id}`"
    elif not finish:
        yield f"once all of it is done: `sayso done {record.id}`"
    elif "review-by" in record.values and not as_map(record.values.get("outcome")):
        yield f"look back by {record.text('review-by')}: `sayso review {record.id}`"

"""The end of a quarter: what is still open, how each goal may have ended, and what goes on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sayso import __version__
from sayso.app.adding.page import page_text, schema_address
from sayso.app.editing import Plan
from sayso.app.pursuing.closing import RESULTS, Ending, closed
from sayso.app.pursuing.goals import goal_named
from sayso.app.pursuing.sheet import Row, sheet
from sayso.criteria.meeting import is_met
from sayso.diagnostics import Change, Fields, Written
from sayso.errors import UserError
from sayso.model import Goal, Log
from sayso.model.values import as_list
from sayso.plain_yaml import Value
from sayso.reporters.paths import as_text as as_unicode
from sayso.text import shown

_CARRIED = ("title", "owner", "why", "team", "supports", "supporter", "kind", "tags")
"""What a goal takes along; check-ins and what moved stay where they were said."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """How a goal that is open may have ended, and what says so."""

    goal: Goal
    result: str
    because: str


def proposals(log: Log, quarter: str) -> tuple[Proposal, ...]:
    """A result for each open goal of a quarter; a `UserError` where it has no goal at all."""
    goals = [one for one in log.goals if one.quarter == quarter]
    if not goals and log.quarter(quarter) is None:
        raise UserError(f"there is no {quarter} in this log", "`sayso list --kind quarter`")
    return tuple(_proposed(one) for one in goals if one.status != "closed")


def _proposed(goal: Goal) -> Proposal:
    if goal.status != "active":
        return Proposal(goal, "dropped", "it was never begun")
    met = [one for one in goal.criteria if is_met(one)]
    if met and len(met) == len(goal.criteria):
        return Proposal(goal, "achieved", "every line is met")
    said = f"{len(met)} of {len(goal.criteria)} lines are met"
    last = goal.check_ins[-1] if goal.check_ins else None
    word = f"; last word {last.on}: {last.status}" if last else "; nobody has said a word"
    return Proposal(goal, "partial" if met else "missed", said + word)


def close_quarter(log: Log, quarter: str, rows: Sequence[Row], on: date) -> Plan:
    """Closes the goals of a quarter as the rows say, in one edit, and carries what they carry."""
    changes, new = list[Change](), dict[str, str]()
    for row in rows:
        goal = goal_named(log, row.goal)
        _refuse_misfit(goal, quarter, row)
        changes += closed(log, goal, _ending(row, on))
        if row.carry:
            path, text = carried(log, goal)
            new[path] = text
    return Plan(tuple(changes), new, then=tuple(_then(log, quarter, new)))


def _refuse_misfit(goal: Goal, quarter: str, row: Row) -> None:
    if goal.quarter != quarter:
        raise UserError(
            f"{goal.id} is a goal of {goal.quarter}", f"`sayso close-quarter {goal.quarter}`"
        )
    if goal.status == "closed":
        raise UserError(f"{goal.id} is closed already", "take its row out")
    if row.result not in RESULTS:
        raise UserError(f"`{row.result}` is no result of {goal.id}", f"one of {', '.join(RESULTS)}")
    if goal.status == "draft" and row.result != "dropped":
        raise UserError(f"{goal.id} was never begun", "its result is `dropped`")
    if row.carry and row.result == "achieved":
        raise UserError(
            f"{goal.id} is achieved, and would be carried on",
            "`sayso new goal` for what comes after it",
        )


def _ending(row: Row, on: date) -> Ending:
    return Ending(
        result=row.result,
        on=on,
        lesson=row.lesson,
        cause=row.cause or None,
        evidence=row.evidence,
        next="keep" if row.carry else None,
    )


def carried(log: Log, goal: Goal) -> tuple[str, str]:
    """The path and the text of a goal in the next quarter: a draft, with the lines not yet met."""
    named = f"{quarter_after(goal.quarter)}/{goal.id.partition('/')[2]}"
    path = f"goals/{named}.md"
    if path in log.sources:
        raise UserError(f"{path} is there already", f"carry {goal.id} on by hand")
    fields = list(_fields(goal))
    text = page_text(fields, schema=schema_address(log, "goal", depth=2))
    return path, text + goal.source.body


def _fields(goal: Goal) -> Iterator[tuple[str, Written]]:
    for key in _CARRIED:
        if key in goal.values:
            yield key, written(goal.values[key])
        if key == "title":
            yield "status", "draft"
    yield "carried-from", goal.id
    lines = as_list(goal.values.get("done-when"))
    left = [line for line, one in zip(lines, goal.criteria, strict=True) if not is_met(one)]
    yield "done-when", tuple(written(line) for line in left)


def written(value: Value) -> Written:
    """A value as it was read, to be written again."""
    if isinstance(value, list):
        return tuple(written(item) for item in value)
    if isinstance(value, dict):
        return Fields(tuple((key, written(item)) for key, item in value.items()))
    return value


def quarter_after(quarter: str) -> str:
    """The quarter that follows one."""
    year, _, number = quarter.partition("-Q")
    return f"{int(year) + 1:04d}-Q1" if number == "4" else f"{year}-Q{int(number) + 1}"


def _then(log: Log, quarter: str, new: Mapping[str, str]) -> Iterator[str]:
    following = quarter_after(quarter)
    if log.quarter(following) is None:
        yield f"sayso new quarter {following} --theme … --why …"
    for path in new:
        yield f"sayso begin {path.removeprefix('goals/').removesuffix('.md')}"


def sheet_of(quarter: str, found: Sequence[Proposal]) -> str:
    """The sheet for what is open, with the proposed results in it."""
    return sheet(quarter, [(Row(one.goal.id, one.result), _known(one)) for one in found])


def _known(one: Proposal) -> str:
    return shown(f"{one.goal.title} ({one.goal.owner or 'nobody'}): {one.because}")


def as_object(log: Log, quarter: str) -> dict[str, Any]:
    """What is open under the schema `close-quarter.json`."""
    return {
        "version": __version__,
        "quarter": quarter,
        "open": [
            {
                "goal": as_unicode(one.goal.id),
                "title": as_unicode(one.goal.title),
                "owner": one.goal.owner,
                "status": one.goal.status,
                "proposed": one.result,
                "because": one.because,
            }
            for one in proposals(log, quarter)
        ],
    }

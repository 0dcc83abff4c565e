"""Days on which somebody is away, and who stands in."""

from dataclasses import dataclass
from datetime import date

from sayso.app.editing import Plan
from sayso.app.handing.moving import refuse_impossible
from sayso.app.owning import person_named
from sayso.diagnostics import AddItem, Fields
from sayso.errors import UserError
from sayso.model import Log

_BEFORE = ("name", "email", "github", "gitlab", "team", "previously")


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """Who is away, from the first day to the last one, and who stands in."""

    person: str
    start: date
    end: date
    deputy: str | None = None


def plan_absence(log: Log, away: Away) -> Plan:
    """Notes an absence; a `UserError` where the days are none, or the deputy is gone or away."""
    person = person_named(log, away.person)
    if away.end < away.start:
        raise UserError(f"{away.end} comes before {away.start}", "the first day comes first")
    for known in person.away:
        if known.start and known.end and known.start <= away.end and away.start <= known.end:
            raise UserError(
                f"{person.name} is away from {known.start} to {known.end} already",
                f"edit {log.owners.path} where that changes",
            )
    deputy = _deputy(log, away, person.id)
    given = {"from": away.start.isoformat(), "to": away.end.isoformat(), "deputy": deputy}
    entry = Fields.of(given)
    change = AddItem(log.owners.path, ("people", person.id, "away"), entry, _BEFORE)
    then = () if deputy else (f"name somebody who stands in: `--deputy`, or {log.owners.path}",)
    return Plan((change,), then=then)


def _deputy(log: Log, away: Away, person: str) -> str | None:
    if away.deputy is None:
        return None
    deputy = person_named(log, away.deputy)
    if deputy.id == person:
        raise UserError(f"{deputy.name} cannot stand in for themselves", "`--deputy` is another")
    refuse_impossible(log, deputy, away.start)
    for theirs in deputy.away:
        if theirs.start and theirs.end and theirs.start <= away.end and away.start <= theirs.end:
            raise UserError(
                f"{deputy.name} is away from {theirs.start} to {theirs.end}",
                "`--deputy` is somebody who is here then",
            )
    return deputy.id

"""The other side of `supersedes`: the older decision says what came instead of it."""

from collections.abc import Iterable, Iterator

from sayso.app.deciding.record import before_key, decision_named
from sayso.diagnostics import AddItem, Change, SetValue
from sayso.errors import UserError
from sayso.model import RETIRED, Decision, Log


def replacing(log: Log, newer: Decision, also: Iterable[str]) -> Iterator[Change]:
    """What to write where a decision replaces those it names, and others by parts of ids."""
    named = [one for id_ in newer.related("supersedes") if (one := log.decision(id_))]
    given = [decision_named(log, part) for part in also]
    for older in given:
        if older not in named:
            yield AddItem(newer.path, ("supersedes",), older.id, before_key("supersedes"))
    for older in dict.fromkeys((*named, *given)):
        yield from _retired(log, newer, older)


def _retired(log: Log, newer: Decision, older: Decision) -> Iterator[Change]:
    if older is newer:
        raise UserError(f"`{newer.id}` cannot supersede itself", "name the older decision")
    if older.status == "proposed":
        raise UserError(
            f"`{older.id}` is only proposed: there is nothing yet to supersede",
            f"`sayso decide {older.id} withdrawn --why …` first",
        )
    if older.status not in RETIRED:
        yield SetValue(older.path, ("status",), "superseded")
    if not any(log.decision(one) is newer for one in older.related("superseded-by")):
        keys = before_key("superseded-by")
        yield AddItem(older.path, ("superseded-by",), newer.id, keys)

"""Decisions as lines of the comment."""

from collections.abc import Iterator
from urllib.parse import quote

from sayso.inert import code, inert
from sayso.model import Decision, Log
from sayso.model.values import as_map
from sayso.renderers.comment.change import Altered, Manner
from sayso.renderers.comment.touching import Former, Governing

MOST_PATHS = 3
"""Of the paths that one decision governs; the reader knows what they have touched."""


def link(decision: Decision, manner: Manner) -> str:
    """A decision by its title, leading to its file where that is shown somewhere."""
    title = inert(decision.title, 120)
    if not manner.files_at:
        return f"**{title}** ({code(manner.folder + decision.path)})"
    path = quote(manner.folder + decision.path, errors="surrogateescape")
    return f"[{title}]({manner.files_at.rstrip('/')}/{path})"


def altered_line(log: Log, one: Altered, manner: Manner) -> str:
    """What became of a decision: status, owner and day, with what they were before."""
    if one.now is None:
        return f"**{inert(one.decision.title, 120)}** is removed"
    parts = ["new"] if one.was is None else []
    for label, tell in (("", _status), ("owned by ", _owner), ("", _due)):
        was, now = tell(log, one.was) if one.was else "", tell(log, one.now)
        if now:
            parts.append(f"{label}{was} → {now}" if was and was != now else label + now)
    return f"{link(one.now, manner)}: {', '.join(parts) or 'changed'}"


def governing_line(log: Log, one: Governing, manner: Manner) -> str:
    """A decision in force, whose it is, and what it governs here."""
    shown = [code(manner.folder + path, 120) for path in one.paths[:MOST_PATHS]]
    left = len(one.paths) - len(shown)
    if left:
        shown.append("another file" if left == 1 else f"{left} other files")
    owner = _owner(log, one.decision)
    whose = f", owned by {owner}," if owner else ""
    return f"{link(one.decision, manner)}{whose} for {_joined(shown)}"


def former_line(one: Former, manner: Manner) -> str:
    """A superseded decision, and what holds instead."""
    after = _joined([f"“{inert(other.title, 120)}”" for other in one.instead])
    return link(one.decision, manner) + (f", superseded by {after}" if after else "")


def _joined(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if parts[1:] else "".join(parts)


def _status(_log: Log, decision: Decision) -> str:
    return inert(decision.status, 20)


def _owner(log: Log, decision: Decision) -> str:
    person = log.owners.person(decision.owner)
    name = person.name if person else decision.owner
    return inert(name, 60) if name else ""


def _due(_log: Log, decision: Decision) -> str:
    return next((f"{what} {day}" for what, day in _days(decision)), "")


def _days(decision: Decision) -> Iterator[tuple[str, object]]:
    """The day on which something is due next."""
    decide_by, review_by = decision.day("decide-by"), decision.day("review-by")
    if decision.status == "proposed" and decide_by:
        yield "to be decided by", decide_by
    if decision.status == "accepted" and review_by and not as_map(decision.values.get("outcome")):
        yield "to be reviewed by", review_by

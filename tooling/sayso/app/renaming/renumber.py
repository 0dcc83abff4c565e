"""Another number for a decision, where two branches took the same one."""

from pathlib import Path

from sayso.app.editing import Plan
from sayso.app.numbering import next_number
from sayso.app.renaming.record import moved
from sayso.errors import UserError
from sayso.model import Decision, Log
from sayso.model.numbering import number_of


def plan_renumber(root: Path, log: Log, decision: Decision, number: str = "") -> Plan:
    """Gives a decision the next free number, or the one that is asked for, as wide as its own."""
    old = number_of(decision.id)
    if old is None:
        raise UserError(
            f"`{decision.id}` has no number", f"`sayso rename {decision.id} NAME` renames it"
        )
    wanted = number.zfill(len(old)) if number else next_number(root, log)
    if not wanted.isdecimal():
        raise UserError(f"`{number}` is no number", "write it in digits")
    taken = [one.id for one in log.decisions if one is not decision and _has(one, wanted)]
    if taken or int(wanted) == int(old):
        raise UserError(
            f"number {wanted} is `{taken[0] if taken else decision.id}`",
            "leave it out to take the next one that is free",
        )
    return moved(log, decision, f"{wanted}{decision.id.removeprefix(old)}", [])


def _has(decision: Decision, wanted: str) -> bool:
    number = number_of(decision.id)
    return number is not None and int(number) == int(wanted)

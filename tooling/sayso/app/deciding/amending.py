"""Amendments: what was put right in a text that had been decided, and why."""

from datetime import date

from sayso import history
from sayso.app.deciding.record import before_key, day_of, decision_named
from sayso.app.editing import Plan
from sayso.app.opening import Opened
from sayso.app.spelling import one_line
from sayso.diagnostics import AddItem, Fields
from sayso.errors import UserError


def plan_amendment(opened: Opened, part: str, what: str, why: str, on: date | None) -> Plan:
    """The edit that tells of a change to decided text; the text itself is for a person to edit."""
    decision = decision_named(opened.log, part)
    if decision.status in {"proposed", "unknown", "rejected", "withdrawn"}:
        raise UserError(
            f"`{decision.id}` is {decision.status}: only what was accepted is amended",
            f"edit {decision.path} as you like",
        )
    fields = Fields.of(
        {
            "on": day_of(opened.log, on),
            "what": one_line(what, "`--what`"),
            "why": one_line(why, "`--why`"),
        }
    )
    change = AddItem(decision.path, ("amendments",), fields, before_key("amendments"))
    edited = decision.path in history.changed(opened.root)
    then = (
        "the changed text and this entry belong into one commit"
        if edited
        else f"now the text itself: {decision.path}"
    )
    return Plan((change,), then=(then,))

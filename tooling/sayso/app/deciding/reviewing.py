"""Looking back: what came of a decision, held against what was expected."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sayso.app.deciding.record import before_key, day_of, decision_named
from sayso.app.editing import Plan
from sayso.app.opening import Opened
from sayso.app.spelling import one_line
from sayso.diagnostics import AddEntry, Change, Fields, SetValue
from sayso.errors import UserError
from sayso.model import Decision
from sayso.model.standing import review_result

FELL_SHORT = ("worse", "mixed")
"""The results after which somebody asks what follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What looking back at a decision found; `again_by` is when to look once more."""

    result: str
    note: str | None = None
    next: str | None = None
    on: date | None = None
    again_by: date | None = None


def plan_review(opened: Opened, part: str, review: Review) -> Plan:
    """The edit that writes the outcome; a `UserError` where there is nothing to look back at."""
    decision = decision_named(opened.log, part)
    _refuse(decision, review)
    said = {"result": review.result, "note": review.note and one_line(review.note, "the note")}
    fields = Fields.of({"on": day_of(opened.log, review.on), **said, "next": review.next})
    changes = [*_changes(decision, fields, review.again_by)]
    return Plan(tuple(changes), then=tuple(_then(decision, review)))


def _refuse(decision: Decision, review: Review) -> None:
    if decision.status != "accepted":
        before = f"`sayso decide {decision.id} accepted` first"
        way_out = before if decision.status == "proposed" else "look at what came instead of it"
        raise UserError(f"`{decision.id}` is {decision.status}, not in force", way_out)
    if review_result(decision) not in {"", "too-early"}:
        raise UserError(
            f"somebody has looked back at it already: {review_result(decision)}",
            f"`sayso show {decision.id}`; to say it better, write it there by hand",
        )
    if review.result in FELL_SHORT and review.next is None:
        raise UserError(
            f"it went {review.result}, and nothing follows from it",
            "`--next keep`, `revise` or `reverse`",
        )
    if review.result != "too-early" and review.again_by:
        raise UserError("this review is the last one", "leave out `--again-by`")


def _changes(decision: Decision, fields: Fields, again: date | None) -> Iterator[Change]:
    if "outcome" in decision.values:
        yield SetValue(decision.path, ("outcome",), fields)
    else:
        yield AddEntry(decision.path, "outcome", fields, before_key("outcome"))
    if again is not None and "review-by" in decision.values:
        yield SetValue(decision.path, ("review-by",), again.isoformat())
    elif again is not None:
        yield AddEntry(decision.path, "review-by", again.isoformat(), before_key("review-by"))


def _then(decision: Decision, review: Review) -> Iterator[str]:
    newer = f"`sayso new decision TITLE --supersedes {decision.id}`"
    if review.next == "revise":
        yield f"the decision that revises it: {newer}"
    elif review.next == "reverse":
        yield f"what comes instead: {newer}, or `sayso decide {decision.id} deprecated --why …`"
    elif review.result == "too-early" and review.again_by is None:
        yield "`--again-by DATE` sets the day on which to look again"

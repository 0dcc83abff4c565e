"""Concerns: raised while a decision is open, and answered before it is taken."""

from collections.abc import Iterator, Sequence

from sayso.app.deciding.record import before_key, decision_named
from sayso.app.editing import Plan
from sayso.app.finding import Kind, find
from sayso.app.opening import Opened
from sayso.app.spelling import one_line, searchable
from sayso.diagnostics import AddEntry, AddItem, Change, Fields, SetValue
from sayso.errors import UserError
from sayso.model import Concern, Decision, Log
from sayso.model.standing import unanswered
from sayso.text import shortened


def plan_concern(opened: Opened, part: str, text: str, by: str | None) -> Plan:
    """The edit that puts a doubt on record; a `UserError` where it comes too late."""
    decision = decision_named(opened.log, part)
    line = one_line(text, "the concern")
    _refuse_late(decision)
    if any(one.text == line for one in decision.concerns):
        raise UserError(f"`{decision.id}` has this concern already", f"`sayso show {decision.id}`")
    who = _person(opened.log, by) if by else None
    fields = Fields.of({"concern": line, "by": who})
    change = AddItem(decision.path, ("concerns",), fields, before_key("concerns"))
    number = len(decision.concerns) + 1
    return Plan((change,), then=(f"its answer: {answer_line(decision, number)}",))


def _person(log: Log, sign: str) -> str:
    return find(log, sign, _PEOPLE).id


_PEOPLE: tuple[Kind, ...] = ("person",)


def answer_line(decision: Decision, number: int) -> str:
    """The command that answers a concern, counted from 1."""
    return f'`sayso answer {decision.id} {number} "…" --outcome changed|kept`'


def _refuse_late(decision: Decision) -> None:
    if decision.status == "accepted":
        raise UserError(
            f"`{decision.id}` is accepted, so a doubt now asks for another decision",
            f"`sayso new decision TITLE --supersedes {decision.id}`, "
            f"or `sayso review {decision.id}` to look back at it",
        )
    if decision.status not in {"proposed", "unknown"}:
        raise UserError(
            f"`{decision.id}` is {decision.status}: nobody will answer there any more",
            "raise it where the question is open: `sayso list --status proposed`",
        )


def plan_answer(opened: Opened, part: str, words: Sequence[str], outcome: str) -> Plan:
    """The edit that answers a concern; the words are which one, where it is said, and the answer.

    A `UserError` where it is not clear which, or where an answer is missing or there already.
    """
    decision = decision_named(opened.log, part)
    which, text = _told_apart(decision, words, outcome)
    concern = _chosen(decision, which)
    if not text and outcome != "withdrawn":
        raise UserError(
            "an answer is missing", "say it in a sentence; only a concern taken back needs none"
        )
    said = {"answer": one_line(text, "the answer") if text else None, "outcome": outcome}
    left = len([one for one in unanswered(decision) if one is not concern])
    then = f"{left} more to answer" if left else _next(decision, outcome)
    return Plan(tuple(_changes(decision, concern, said)), then=(then,) if then else ())


def _told_apart(
    decision: Decision, words: Sequence[str], outcome: str
) -> tuple[str | None, str | None]:
    """Which concern and what answer; of a single word, what it is follows from the outcome."""
    if len(words) > 1:
        return words[0], words[1]
    if not words:
        return None, None
    if outcome == "withdrawn" and _meant(decision, words[0]):
        return words[0], None
    return None, words[0]


def _chosen(decision: Decision, which: str | None) -> Concern:
    waiting = unanswered(decision)
    if which is None:
        if len(waiting) == 1:
            return waiting[0]
        if not waiting:
            raise UserError(
                f"nothing in `{decision.id}` waits for an answer", f"`sayso show {decision.id}`"
            )
        raise UserError(f"`{decision.id}` has several concerns", _numbered(decision, waiting))
    found = _meant(decision, which)
    if len(found) != 1:
        problem = "several concerns" if found else "no concern"
        told = _numbered(decision, found or decision.concerns)
        raise UserError(f"`{which}` means {problem} of `{decision.id}`", told)
    if found[0] not in waiting:
        raise UserError(
            f"this was answered already: {found[0].answer or 'taken back'}",
            "to say it better, write it there by hand",
        )
    return found[0]


def _meant(decision: Decision, which: str) -> list[Concern]:
    if which.isdecimal() and 0 < int(which) <= len(decision.concerns):
        return [decision.concerns[int(which) - 1]]
    return [one for one in decision.concerns if searchable(which) in searchable(one.text)]


def _numbered(decision: Decision, concerns: Sequence[Concern]) -> str:
    numbers = {one: at for at, one in enumerate(decision.concerns, 1)}
    told = [f"{numbers[one]}: {shortened(one.text)}" for one in concerns]
    return "; ".join(["say which one", *told]) if told else "there are none"


def _changes(decision: Decision, concern: Concern, said: dict[str, str | None]) -> Iterator[Change]:
    path, route = decision.path, concern.route
    held = decision.values["concerns"]
    item = held[int(route[-1])] if isinstance(held, list) else held
    if not isinstance(item, dict):
        yield SetValue(path, route, Fields.of({"concern": concern.text, **said}))
        return
    for key, value in said.items():
        if value is not None and key in item:
            yield SetValue(path, (*route, key), value)
        elif value is not None:
            yield AddEntry(path, key, value, ("concern", "by", "answer"), route)


def _next(decision: Decision, outcome: str) -> str:
    if outcome == "changed":
        return f"let the text say so too: {decision.path}"
    if decision.status == "proposed":
        return f"nothing waits any more: `sayso decide {decision.id} accepted`"
    return ""

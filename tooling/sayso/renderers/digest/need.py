"""What waits for a decision, an answer, a word or a look back."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.model import Duty, Log
from sayso.model.standing import ago, due, is_quiet, last_word, outlived, stalled_since
from sayso.renderers.digest.line import Line, is_soon, line, pressing
from sayso.text import shortened

_DOUBT = 90


def needs_a_decision(log: Log) -> list[Line]:
    """What is proposed and due within a week, or past due, or without a day."""
    lines = []
    approving = {one.id: one for one in log.duties.all if one.task == "approve"}
    for duty in log.duties.all:
        if duty.task == "decide" and (duty.due is None or is_soon(duty.due, log.today)):
            said = due(duty.due, log.today) if duty.due else "no date is set"
            found = line(log, duty, said)
            lines.append(_with_last_word(log, found, approving.get(duty.id)))
    return pressing(lines)


def _with_last_word(log: Log, found: Line, approving: Duty | None) -> Line:
    person = log.owners.person(approving.person) if approving else None
    if person is None or person.id == found.person:
        return found
    asks = f"{found.asks}; " if found.asks else ""
    return replace(found, asks=f"{asks}{person.name} has the last word")


def needs_an_answer(log: Log) -> list[Line]:
    """What somebody doubts and nobody has answered, a line for each decision."""
    doubts: dict[str, list[Duty]] = {}
    for duty in log.duties.all:
        if duty.task == "answer":
            doubts.setdefault(duty.id, []).append(duty)
    lines = []
    for first, *others in doubts.values():
        more = f", and {len(others)} more" if others else ""
        lines.append(line(log, first, f"“{shortened(first.about, _DOUBT)}”{more}"))
    return pressing(lines)


def look_back(log: Log) -> list[Line]:
    """What is to be looked back at within a week, or was."""
    return pressing(
        line(log, duty, due(duty.due, log.today))
        for duty in log.duties.all
        if duty.task == "review" and duty.due and is_soon(duty.due, log.today)
    )


def gone_quiet(log: Log) -> list[Line]:
    """Goals without a word, goals that outlived their quarter, decisions not carried out."""
    return pressing([*_quiet_goals(log), *_stalled(log)])


def _quiet_goals(log: Log) -> Iterator[Line]:
    pursued = {one.id: one for one in log.duties.all if one.task == "pursue"}
    for goal in log.goals:
        duty, quarter = pursued.get(goal.id), log.quarter_of(goal)
        if duty is None:
            continue
        ended, last = outlived(goal, quarter, log.today), last_word(goal)
        if ended is not None:
            yield line(log, duty, f"still active, and {goal.quarter} ended on {ended}", ended)
        elif is_quiet(goal, quarter, log.today):
            said = f"last word on {last}, {ago(last, log.today)}" if last else "no word yet"
            yield line(log, duty, said, last or quarter.starts)


def _stalled(log: Log) -> Iterator[Line]:
    unfinished = {one.id: one for one in log.duties.all if one.task == "finish"}
    for decision in log.decisions:
        duty = unfinished.get(decision.id)
        since = stalled_since(decision, log.settings, log.today) if duty else None
        if duty is not None and since is not None:
            said = f"accepted on {since}, and nothing shows yet that it was carried out"
            yield line(log, duty, said, since)

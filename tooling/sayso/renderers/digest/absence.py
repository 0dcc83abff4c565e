"""What nobody has, and what nobody has until someone is back."""

from collections.abc import Iterator

from sayso.model import Duty, Log
from sayso.model.answering import has_left, uncovered_absence
from sayso.model.duties import OWNERS_TASKS
from sayso.model.owners import OWNERS
from sayso.model.standing import due
from sayso.renderers.digest.line import Line, is_soon, line, pressing


def nobody_has(log: Log) -> list[Line]:
    """What is open in nobody's name, or in that of somebody who is not here any more."""
    lines = []
    for duty in log.duties.all:
        why = _unowned(log, duty) if duty.task in OWNERS_TASKS or duty.task == "lead" else ""
        if why:
            if duty.due and is_soon(duty.due, log.today):
                why += f", {due(duty.due, log.today)}"
            lines.append(line(log, duty, why))
    return pressing(_once(lines))


def _unowned(log: Log, duty: Duty) -> str:
    """Why nobody has something, in a few words; empty where somebody has it."""
    if not duty.person:
        return "no owner is named"
    person = log.owners.person(duty.person)
    if person is None:
        return f"{duty.person} is no person in {OWNERS}" if log.owners.known else ""
    return f"{person.name} left on {person.left_on}" if has_left(person, log.today) else ""


def until_back(log: Log) -> list[Line]:
    """What is due, or may be asked, while somebody is away and no one stands in."""
    return pressing(_once(_waiting(log)))


def _waiting(log: Log) -> Iterator[Line]:
    for person in log.owners.people.values():
        absence = uncovered_absence(person, log.today)
        if absence is None or absence.end is None or has_left(person, log.today):
            continue
        away = f"{person.name} is away until {absence.end}"
        for duty in log.duties.of(person.id):
            if duty.task in {"look-after", "answer"}:
                yield line(log, duty, away)
            elif duty.task in {"decide", "review"} and duty.due and duty.due <= absence.end:
                yield line(log, duty, f"{due(duty.due, log.today)}, and {away}")


def _once(lines: Iterator[Line] | list[Line]) -> list[Line]:
    """The first line about each thing."""
    first: dict[tuple[str, str], Line] = {}
    for one in lines:
        first.setdefault(one.about, one)
    return list(first.values())

"""What a duty asks, in words, and the command that moves it on."""

import shlex
from collections.abc import Callable

from sayso.model import Duty, Log
from sayso.model.duties import Task
from sayso.model.standing import ago, due, is_quiet, last_word, outlived


def asked(log: Log, duty: Duty) -> str:
    """What is asked of whoever has a duty, in a few words."""
    return _SAYS[duty.task](log, duty)


def command(log: Log, duty: Duty) -> str:
    """The command that moves a thing on; where there is none, the one that shows it."""
    goal = log.goal(duty.id) if duty.task == "pursue" else None
    over = goal is not None and outlived(goal, log.quarter_of(goal), log.today)
    form = "sayso close {} --result …" if over else _COMMANDS.get(duty.task, "sayso show {}")
    return form.format(shlex.quote(duty.id))


# An ellipsis stands for what only a person knows; the command lists what it may be.
_COMMANDS: dict[Task, str] = {
    "decide": "sayso decide {} accepted",
    "approve": "sayso decide {} accepted",
    "answer": "sayso answer {} --outcome …",
    "finish": "sayso done {}",
    "review": "sayso review {} --result …",
    "pursue": "sayso check-in {} --status …",
    "begin": "sayso begin {}",
}


def _due(log: Log, duty: Duty) -> str:
    return f", {due(duty.due, log.today)}" if duty.due else ""


def _goal(log: Log, duty: Duty) -> str:
    goal = log.goal(duty.id)
    if goal is None:
        return "a goal"
    quarter, last = log.quarter_of(goal), last_word(goal)
    if outlived(goal, quarter, log.today):
        return f"a goal of {goal.quarter}, which is over: how did it end?"
    if is_quiet(goal, quarter, log.today):
        heard = f"last word {ago(last, log.today)}" if last else "no word yet"
        return f"a goal{_due(log, duty)}, {heard}"
    return f"a goal{_due(log, duty)}"


def _stand_in(log: Log, duty: Duty) -> str:
    begins = duty.due
    return f"to stand in for, from {begins}" if begins and begins > log.today else "to stand in for"


_SAYS: dict[Task, Callable[[Log, Duty], str]] = {
    "decide": lambda log, duty: f"to be decided{_due(log, duty)}",
    "approve": lambda log, duty: f"waits for the last word on it{_due(log, duty)}",
    "answer": lambda log, duty: f"“{duty.about}” has no answer{_due(log, duty)}",
    "finish": lambda *_: "decided, and not done yet",
    "review": lambda log, duty: f"to be looked back at{_due(log, duty)}",
    "pursue": _goal,
    "begin": lambda log, duty: f"a goal that nobody has begun{_due(log, duty)}",
    "support": lambda log, duty: f"a {duty.kind}{_due(log, duty)}",
    "look-after": lambda *_: "an area to look after",
    "lead": lambda *_: "a team to lead",
    "stand-in": _stand_in,
    "succeed": lambda *_: "to take over from",
}

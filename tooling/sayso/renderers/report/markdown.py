"""A report of a quarter as Markdown, for a message or a note; what people wrote stays inert."""

from collections.abc import Iterator

from sayso.inert import inert
from sayso.model import Decision, Goal
from sayso.renderers.pages.goals_telling import Line, Pursuit
from sayso.renderers.report.quarter import Told
from sayso.renderers.report.signing import UNSIGNED

_LONGEST = 600


def as_markdown(told: Told) -> str:
    """The report, its pictures as the words that say the same."""
    return "\n".join(_lines(told)) + "\n"


def _lines(told: Told) -> Iterator[str]:
    term, quarter = told.term, told.term.quarter
    yield f"<!-- {UNSIGNED} -->"
    yield f"# {term.id}{f': {_text(term.theme)}' if term.theme else ''}"
    if quarter and quarter.text("why"):
        yield from ("", _text(quarter.text("why")))
    yield from ("", f"As of {told.here.edition.log.today}.")
    if quarter and quarter.not_doing:
        yield from ("", "## What we are not doing", "")
        yield from (f"- {_text(one)}" for one in quarter.not_doing)
    yield from ("", "## Goals")
    for one in told.pursuits:
        yield from _goal(told, one)
    yield from _decisions(told)
    yield from _changes(told)


def _goal(told: Told, one: Pursuit) -> Iterator[str]:
    yield from ("", f"### {_text(one.goal.title)}", "")
    yield f"{_text(one.state)} · {_name(told, one.goal)}{_carried(one)}"
    if one.goal.why:
        yield from ("", _text(one.goal.why))
    if one.lines:
        yield from ("", "Done when:", "")
        yield from (f"- [{'x' if line.is_met else ' '}] {_criterion(line)}" for line in one.lines)
    if one.words:
        yield from ("", "Check-ins, the last first:", "")
        for word in one.words:
            said = word.check_in
            yield f"- {said.on or ''} {_text(said.status)}: {_text(said.note) or 'no words'}"
    if one.closed:
        yield from (
            "",
            "How it ended:",
            "",
            *(f"- {label}: {words}" for label, words in _ending(one) if words),
        )


def _criterion(line: Line) -> str:
    one = line.criterion
    parts = [_text(one.text), *([_text(line.words)] if line.words else [])]
    parts += [f"met {one.met_on}"] if one.met_on else []
    parts += [f"evidence: {', '.join(map(_text, one.evidence))}"] if one.evidence else []
    return "; ".join(parts)


def _ending(one: Pursuit) -> Iterator[tuple[str, str]]:
    on = f" ({_text(one.closed['on'])})" if one.closed["on"] else ""
    yield "Result", f"{_text(one.closed['result']) or 'closed'}{on}"
    yield "Evidence", ", ".join(map(_text, one.evidence))
    yield "Cause", _text(one.closed["cause"])
    yield "Lesson", _text(one.closed["lesson"])
    yield "Next", one.next


def _carried(one: Pursuit) -> str:
    came = f" · carried from {one.came.quarter}" if one.came else ""
    return came + "".join(f" · carried on into {later.quarter}" for later in one.went)


def _decisions(told: Told) -> Iterator[str]:
    if told.decisions:
        yield from ("", "## Decisions", "")
        for one in told.decisions:
            day = f", {one.day_of_record}" if one.day_of_record else ""
            yield f"- {_text(one.title)}: {_text(one.status)}, {_name(told, one)}{day}"


def _changes(told: Told) -> Iterator[str]:
    if told.is_known or told.remark:
        yield from ("", "## What changed")
    if told.remark:
        yield from ("", _text(told.remark))
    if told.is_known and not told.changes:
        yield from ("", "Nothing but what is told above.")
    heading = ""
    for group in told.changes:
        if group.heading != heading:
            heading = group.heading
            yield from ("", f"**{heading}**", "")
        yield f"- {_text(group.first.title)}"
        yield from (f"  - {_text(event.says)}" for event in group.events)
    if told.left_out:
        yield from ("", f"And {told.left_out} more; `sayso changes` tells all.")


def _name(told: Told, record: Decision | Goal) -> str:
    person = told.here.edition.owner(record)
    return _text(person.name if person else record.owner or "nobody yet")


def _text(words: str | None) -> str:
    return inert(words, _LONGEST) if words else ""

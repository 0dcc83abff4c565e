"""The comment itself: its parts in their order, each only where it has something to say."""

from collections.abc import Iterator, Sequence

from sayso.diagnostics import Diagnostic
from sayso.inert import code, inert
from sayso.model import Decision
from sayso.renderers.comment.asking import Asked, people_to_ask
from sayso.renderers.comment.change import Change, Manner
from sayso.renderers.comment.decisions import altered_line, former_line, governing_line
from sayso.renderers.comment.touching import areas_touched, governing

MARK = "<!-- sayso comment -->"
"""Stands first, does not show, and is how the comment is found again."""

LARGEST = 60_000
"""Characters; GitHub refuses comments of more than 65,536."""

MOST_DECISIONS, MOST_FINDINGS, MOST_PEOPLE, MOST_ABOUT = 15, 10, 15, 6

_QUIET = "This touches no decision, and nothing that has an owner in the log."


def comment(change: Change, manner: Manner) -> str:
    """What to say about a change, in Markdown; one line where there is nothing to say."""
    parts = [part for part in _parts(change, manner) if part]
    if not parts:
        return f"{MARK}{_QUIET}\n"
    return "\n\n".join([MARK, "### Decisions and owners", *_fitting(parts)]) + "\n"


def _fitting(parts: Sequence[str]) -> Iterator[str]:
    room = LARGEST
    for part in parts:
        room -= len(part)
        if room < 0:
            yield "There was no room here for the rest."
            return
        yield part


def _parts(change: Change, manner: Manner) -> Iterator[str]:
    log = change.log
    here = {one.decision.id for one in change.altered}
    in_force, former = governing(log, change.paths)
    in_force = [one for one in in_force if one.decision.id not in here]
    altered = [altered_line(log, one, manner) for one in change.altered]
    yield _list("This adds or changes", altered, MOST_DECISIONS)
    governs = [governing_line(log, one, manner) for one in in_force]
    yield _list("Decisions that govern what it touches", governs, MOST_DECISIONS)
    yield _folded([former_line(one, manner) for one in former if one.decision.id not in here])
    concerned = [*_whose(change), *(one.decision for one in in_force)]
    asked = people_to_ask(log, concerned, areas_touched(log, change.paths))
    people = [_person_line(one, manner) for one in asked]
    yield _list("People to ask", people, MOST_PEOPLE)
    findings = sorted(change.new, key=lambda one: -one.severity)
    told = [_finding_line(one, manner) for one in findings]
    yield _list("New findings", told, MOST_FINDINGS)
    yield _praise(change.fixed)


def _whose(change: Change) -> Iterator[Decision]:
    """The decisions whose owners are concerned, those who were their owners before included."""
    for one in change.altered:
        if one.now is not None:
            yield one.now
        if one.was is not None and (one.now is None or one.was.owner != one.now.owner):
            yield one.was


def _list(heading: str, lines: Sequence[str], most: int) -> str:
    if not lines:
        return ""
    left = len(lines) - most
    more = [f"- and {left} more"] if left > 0 else []
    return "\n".join([f"**{heading}**", "", *(f"- {line}" for line in lines[:most]), *more])


def _folded(lines: Sequence[str]) -> str:
    """A list that shows only when it is asked for."""
    if not lines:
        return ""
    one = len(lines) == 1
    said = "One superseded decision" if one else f"{len(lines)} superseded decisions"
    spoke = "speaks" if one else "speak"
    listed = "\n".join(_list("", lines, MOST_DECISIONS).split("\n")[2:])
    summary = f"<summary>{said} {spoke} of these files too</summary>"
    return f"<details>{summary}\n\n{listed}\n\n</details>"


def _person_line(asked: Asked, manner: Manner) -> str:
    about = asked.about[:MOST_ABOUT]
    more = " and more" if len(asked.about) > len(about) else ""
    person = asked.person
    name = inert(person.name, 60) if person else "Nobody is there just now"
    if person and person.github:
        called = manner.mention and _is_login(person.github)
        name += f" (@{person.github})" if called else f" ({code('@' + person.github, 60)})"
    return f"{name}: {', '.join(about)}{more}"


def _is_login(name: str) -> bool:
    """Whether a name is one that GitHub gives: its letters do nothing but call somebody."""
    return name.isascii() and name.replace("-", "").isalnum() and len(name) <= 39  # noqa: PLR2004


def _finding_line(one: Diagnostic, manner: Manner) -> str:
    place = f"{manner.folder}{one.where.path}:{one.where.start.line}:{one.where.start.column}"
    said = f"{one.message} ({one.hint})" if one.hint else one.message
    return f"{one.severity.word} in {code(place)}: {one.code} {inert(said, 300)}"


def _praise(fixed: int) -> str:
    if not fixed:
        return ""
    told = "One earlier finding is" if fixed == 1 else f"{fixed} earlier findings are"
    return f"{told} mended here. Thank you."

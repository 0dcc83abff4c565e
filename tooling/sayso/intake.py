"""One file of the log → the record it holds, and what is wrong with its fields."""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from sayso.diagnostics import Finding, Fix, Place, RenameKey, Route, SetValue
from sayso.model import Decision, Goal, Owners, Quarter
from sayso.model.owners import OWNERS
from sayso.model.reading import read_owners
from sayso.plain_yaml import Trouble
from sayso.schema import Problem, problems
from sayso.source import File, Source, read_record, read_yaml, unreadable_file

QUARTER = re.compile(r"\d{4}-Q[1-4]")

_GOAL = re.compile(rf"goals/{QUARTER.pattern}/([^/]+)")

Kind = Literal["decision", "goal", "quarter", "owners"]

Told = tuple[str, Finding]
"""A finding with the name of the rule that tells it."""


class Taken(NamedTuple):
    """What a file came to: its source, the record or the owners made of it, what was found."""

    source: Source
    record: Decision | Goal | Quarter | None = None
    owners: Owners | None = None
    told: tuple[Told, ...] = ()


def take(file: File) -> Taken:
    """What a file holds, by its path and its bytes alone."""
    kind = kind_of(file.path)
    if file.unreadable:
        source = unreadable_file(file.path, file.unreadable)
        return Taken(source, told=_troubles(source))
    if kind == "owners":
        return _owners(file)
    if kind is None or _is_page(file):
        return _stray(file)
    return _record(kind, file)


def kind_of(path: str) -> Kind | None:
    """What a file of the log is by its path; None for a file that is no record."""
    if path == OWNERS:
        return "owners"
    if not path.endswith(".md"):
        return None
    if path.startswith("decisions/"):
        return "decision"
    goal = _GOAL.fullmatch(path)
    if goal is None:
        return None
    return "quarter" if goal.group(1) == "README.md" else "goal"


def id_of(path: str) -> str:
    """The id of the record that a path holds: the stem, for goals with their quarter."""
    folder, _, name = path.rpartition("/")
    stem = name.removesuffix(".md")
    if path.startswith("goals/"):
        quarter = folder.rpartition("/")[2]
        return quarter if name == "README.md" else f"{quarter}/{stem}"
    return stem


_RECORDS: Mapping[str, type[Decision | Goal | Quarter]] = {
    "decision": Decision,
    "goal": Goal,
    "quarter": Quarter,
}


def _owners(file: File) -> Taken:
    source = read_yaml(file.path, file.data)
    if not source.readable:
        return Taken(source, told=_troubles(source))
    told, _ = _judged("owners", source)
    return Taken(source, owners=read_owners(source), told=told)


def _record(kind: Kind, file: File) -> Taken:
    source = read_record(file.path, file.data)
    if not source.readable:
        return Taken(source, told=_troubles(source))
    told, excused = _judged(kind, source)
    return Taken(source, _RECORDS[kind](id_of(file.path), source, excused), told=told)


def _judged(kind: Kind, source: Source) -> tuple[tuple[Told, ...], frozenset[str]]:
    """What is wrong with a source and its fields, and the keys that this is about."""
    found = problems(kind, source.values)
    if not found and not source.troubles:
        return (), frozenset()
    told = _troubles(source) + tuple((one.rule, _finding(source, one)) for one in found)
    keys = {str(key) for one in found for key in (*one.route[:1], one.instead) if key}
    return told, frozenset(keys)


def _troubles(source: Source) -> tuple[Told, ...]:
    return tuple((one.kind, _told(source.path, one)) for one in source.troubles)


def _is_page(file: File) -> bool:
    """Whether a decisions folder's README or index, which people keep, is just a page."""
    if file.data.startswith(b"---"):
        return False
    name = file.path.rpartition("/")[2].casefold()
    return name in {"readme.md", "index.md"} and kind_of(file.path) == "decision"


def _stray(file: File) -> Taken:
    where = "in a quarter's folder" if file.path.startswith("goals/") else _WITH_FRONT_MATTER
    source = Source(file.path, file.data.decode("utf-8", "replace"))
    notes = (f"a record here is {where}",)
    finding = Finding(Place(file.path), "file is no record of the log", notes=notes)
    return Taken(source, told=(("stray-file", finding),))


_WITH_FRONT_MATTER = "a Markdown file with front matter"


def _told(path: str, trouble: Trouble) -> Finding:
    return Finding(
        Place(path, trouble.route, "key", trouble.span), trouble.message, subject=trouble.message
    )


def _finding(source: Source, problem: Problem) -> Finding:
    path, route = source.path, problem.route
    if problem.message.endswith("is missing"):
        return _missing(source, problem)
    fix = _correction(path, problem)
    return Finding(
        Place(path, route, "key" if problem.by_key else "value"),
        problem.message,
        hint=f"did you mean `{problem.instead}`?" if problem.instead else "",
        notes=(f"allowed: {', '.join(problem.allowed)}",) if problem.allowed else (),
        fix=fix,
        subject=problem.message,
    )


def _missing(source: Source, problem: Problem) -> Finding:
    """A missing key points at the line that asks for it, or at the fields it belongs to."""
    route: Route = problem.route[:-1]
    label = ""
    if problem.because:
        route, label = (*route, problem.because), "required because of this"
    place = Place(source.path, route or _first_key(source), "value", label=label)
    notes = (f"ask: {problem.ask}",) if problem.ask else ()
    return Finding(place, problem.message, hint=label, notes=notes, subject=str(problem.route[-1]))


def _first_key(source: Source) -> Route:
    return next(((key,) for key in source.values), ())


def _correction(path: str, problem: Problem) -> Fix | None:
    if not problem.instead:
        return None
    title = f"write `{problem.instead}`"
    if problem.by_key:
        return Fix(title, (RenameKey(path, problem.route, problem.instead),))
    return Fix(title, (SetValue(path, problem.route, problem.instead),), safe=problem.safe)

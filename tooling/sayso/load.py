"""Files as read from the disk → the log. The only place that makes records."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Literal

from sayso.diagnostics import Finding, Fix, Place, RenameKey, Route, SetValue
from sayso.model import Decision, Goal, Log, Owners, Quarter, Tree
from sayso.model.owners import OWNERS
from sayso.model.reading import read_owners
from sayso.plain_yaml import Trouble
from sayso.schema import Problem, problems
from sayso.settings import Settings
from sayso.source import File, Source, read_record, read_yaml, unreadable_file

QUARTER = re.compile(r"\d{4}-Q[1-4]")

Kind = Literal["decision", "goal", "quarter", "owners"]


def load(
    files: Iterable[File],
    settings: Settings,
    today: date,
    tree: Tree,
    touched: frozenset[str] = frozenset(),
) -> Log:
    """The log that the files make, whatever is wrong with any of them, in any order."""
    loading = _Loading()
    for file in sorted(files, key=lambda one: one.path):
        loading.take(file)
    return Log(
        decisions=tuple(loading.decisions),
        goals=tuple(loading.goals),
        quarters=tuple(loading.quarters),
        owners=loading.owners or Owners(known=False),
        settings=settings,
        today=today,
        tree=tree,
        sources=loading.sources,
        problems={rule: tuple(found) for rule, found in loading.problems.items()},
        broken=loading.broken,
        touched=touched,
    )


def kind_of(path: str) -> Kind | None:
    """What a file of the log is by its path; None for a file that is no record."""
    if path == OWNERS:
        return "owners"
    parts = PurePosixPath(path).parts
    if not path.endswith(".md"):
        return None
    if parts[0] == "decisions":
        return "decision"
    if len(parts) == 3 and QUARTER.fullmatch(parts[1]):  # noqa: PLR2004  # goals/<quarter>/<file>
        return "quarter" if parts[2] == "README.md" else "goal"
    return None


def id_of(path: str) -> str:
    """The id of the record that a path holds: the stem, for goals with their quarter."""
    pure = PurePosixPath(path)
    if pure.parts[0] == "goals":
        return pure.parent.name if pure.name == "README.md" else f"{pure.parent.name}/{pure.stem}"
    return pure.stem


_RECORDS: Mapping[str, type[Decision | Goal | Quarter]] = {
    "decision": Decision,
    "goal": Goal,
    "quarter": Quarter,
}


class _Loading:
    """What has been made of the files so far."""

    def __init__(self) -> None:
        self.decisions: list[Decision] = []
        self.goals: list[Goal] = []
        self.quarters: list[Quarter] = []
        self.owners: Owners | None = None
        self.sources: dict[str, Source] = {}
        self.broken: dict[str, Source] = {}
        self.problems: defaultdict[str, list[Finding]] = defaultdict(list)

    def take(self, file: File) -> None:
        kind = kind_of(file.path)
        if file.unreadable:
            self._keep(unreadable_file(file.path, file.unreadable))
        elif kind == "owners":
            self._take_owners(file)
        elif kind is None or self._is_page(file):
            self._stray(file)
        else:
            self._take_record(kind, file)

    def _take_owners(self, file: File) -> None:
        source = read_yaml(file.path, file.data)
        self._keep(source)
        if source.readable:
            self._judge("owners", source)
            self.owners = read_owners(source)

    def _take_record(self, kind: Kind, file: File) -> None:
        source = read_record(file.path, file.data)
        self._keep(source)
        if not source.readable:
            return
        excused = self._judge(kind, source)
        record = _RECORDS[kind](id_of(file.path), source, excused)
        if isinstance(record, Decision):
            self.decisions.append(record)
        elif isinstance(record, Goal):
            self.goals.append(record)
        else:
            self.quarters.append(record)

    def _keep(self, source: Source) -> None:
        self.sources[source.path] = source
        if not source.readable:
            self.broken[id_of(source.path)] = source
        for trouble in source.troubles:
            self.problems[trouble.kind].append(_told(source.path, trouble))

    def _judge(self, kind: Kind, source: Source) -> frozenset[str]:
        found = problems(kind, source.values)
        for one in found:
            self.problems[one.rule].append(_finding(source, one))
        keys = {str(key) for one in found for key in (*one.route[:1], one.instead) if key}
        return frozenset(keys)

    def _is_page(self, file: File) -> bool:
        """Whether a decisions folder's README or index, which people keep, is just a page."""
        name = PurePosixPath(file.path).name.casefold()
        return (
            name in {"readme.md", "index.md"}
            and kind_of(file.path) == "decision"
            and not file.data.startswith(b"---")
        )

    def _stray(self, file: File) -> None:
        self.sources[file.path] = Source(file.path, file.data.decode("utf-8", "replace"))
        where = "a quarter's folder" if file.path.startswith("goals/") else "a Markdown file"
        self.problems["stray-file"].append(
            Finding(
                Place(file.path),
                "file is no record of the log",
                notes=(
                    f"a record here is in {where}"
                    if where.startswith("a q")
                    else f"a record here is {where} with front matter",
                ),
            )
        )


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

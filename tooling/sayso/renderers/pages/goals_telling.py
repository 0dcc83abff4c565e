"""A goal as pages and reports tell of it: its lines, its owner's words, how it ended."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import urlencode

from markupsafe import Markup

from sayso.model import CheckIn, Criterion, Decision, Goal, Log, Record
from sayso.model.values import as_texts
from sayso.renderers.addresses import anchor
from sayso.renderers.bonds import newest_first
from sayso.renderers.edition import gathered
from sayso.renderers.here import Here, said
from sayso.renderers.pictures.course import course
from sayso.renderers.pictures.measure import REACHED, measure, verdict, words
from sayso.renderers.pictures.placing import key

NEXT = {"keep": "we go on with it", "modify": "we go on with it, changed", "drop": "we let it go"}
"""What becomes of a goal, in words."""

MOST_DECISIONS = 50
"""More of them, and a page leads to the list that finds them."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of `done-when`: with numbers, it has a picture of them, or else words."""

    criterion: Criterion
    picture: Markup
    words: str
    verdict: str
    is_met: bool


@dataclass(frozen=True, slots=True)
class Word:
    """What was said of a goal on a day, with the mark that its status has in pictures."""

    check_in: CheckIn
    mark: Markup


@dataclass(frozen=True)
class Pursuit:
    """A goal with what follows from it; the newest words come first."""

    goal: Goal
    state: str
    anchor: str
    lines: Sequence[Line]
    course: Markup
    words: Sequence[Word]
    closed: Mapping[str, str]
    evidence: tuple[str, ...]
    came: Goal | None
    went: tuple[Goal, ...]

    @property
    def next(self) -> str:
        """What becomes of a goal that is closed."""
        return NEXT.get(self.closed["next"], "") if self.closed else ""


@dataclass(frozen=True, slots=True)
class Served:
    """Decisions that serve goals; where there are very many, ways to all of them."""

    decisions: tuple[Decision, ...]
    ways: Markup


class Carried:
    """Which goals of a log were carried on into which."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def before(self, goal: Goal) -> Goal | None:
        """The goal that one was carried over from."""
        named = goal.text("carried-from")
        return self._log.goal(named) if named else None

    def after(self, goal: Goal) -> tuple[Goal, ...]:
        """The goals that one was carried on into."""
        return self._after.get(goal.id, ())

    @cached_property
    def _after(self) -> Mapping[str, tuple[Goal, ...]]:
        return gathered((before.id, one) for one in self._log.goals if (before := self.before(one)))


def pursuit(here: Here, goal: Goal, carried: Carried, today: date | None = None) -> Pursuit:
    """What there is to tell of a goal; `today` is drawn where it is given."""
    return Pursuit(
        goal,
        here.state(goal),
        f"goal-{anchor(goal.id.partition('/')[2])}",
        list(lines(goal, claimed=goal.result == "achieved")),
        course(goal, here.edition.log.quarter_of(goal), today),
        [Word(one, key(one.status)) for one in reversed(goal.check_ins)],
        said(goal.values.get("closed")),
        as_texts(goal.closed.get("evidence")),
        carried.before(goal),
        carried.after(goal),
    )


def lines(record: Record, *, claimed: bool) -> Iterator[Line]:
    """The lines of `done-when` with their numbers; `claimed` says that the whole is called done."""
    for one in record.criteria:
        is_met = one.met_on is not None or (bool(one.evidence) and claimed)
        judged = verdict(one)
        told = "" if is_met and judged == REACHED else judged
        yield Line(one, measure(one), words(one), told, is_met)


def served(here: Here, goals: Sequence[Goal]) -> Served:
    """The decisions that serve some goals, each once, the newest first."""
    by_goal = {one: here.edition.log.serving.get(one.id, ()) for one in goals}
    found = newest_first(tuple({one.id: one for ones in by_goal.values() for one in ones}.values()))
    if len(found) <= MOST_DECISIONS:
        return Served(found, Markup(""))
    ways = (_all_for(here, goal) for goal, ones in by_goal.items() if ones)
    return Served(found[:MOST_DECISIONS], here.listed(list(ways)))


def _all_for(here: Here, goal: Goal) -> Markup:
    """A way to the list of decisions, which shows those for one goal."""
    address = f"{here.to('decisions/index.md')}?{urlencode({'goal': goal.id})}"
    return Markup('<a href="{}">{}</a>').format(address, here.title(goal))


def by_day(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Decisions from the oldest to the newest; those without a day last."""
    return tuple(sorted(decisions, key=lambda one: (one.day_of_record or date.max, one.id)))

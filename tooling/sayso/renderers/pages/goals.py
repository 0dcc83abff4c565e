"""The pages of goals: the list, a page for each quarter and a page for each goal."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model import Goal, Quarter
from sayso.model.values import as_list, as_map, as_texts
from sayso.renderers.addresses import page_of
from sayso.renderers.edition import Edition, gathered
from sayso.renderers.here import Fact, Here, said
from sayso.renderers.templating import render

GOALS = "goals/index.md"


@dataclass(frozen=True, slots=True)
class Term:
    """A quarter with its goals; not every quarter that has goals has a page of its own."""

    id: str
    page: str
    quarter: Quarter | None
    goals: tuple[Goal, ...]

    @property
    def theme(self) -> str:
        return (self.quarter and self.quarter.text("theme")) or ""


def terms(edition: Edition) -> tuple[Term, ...]:
    """The quarters that anything is known of, the newest first."""
    log = edition.log
    goals = gathered((one.quarter, one) for one in sorted(log.goals, key=_place))
    quarters = {one.id: one for one in log.quarters}
    broken = {name for name, one in log.broken.items() if one.path == f"goals/{name}/README.md"}
    return tuple(
        Term(name, page_of(f"goals/{name}/README.md"), quarters.get(name), goals.get(name, ()))
        for name in sorted({*goals, *quarters, *broken}, reverse=True)
    )


def _place(goal: Goal) -> tuple[bool, str]:
    """What is being worked on stands before what is closed."""
    return goal.status == "closed", goal.id


def goal_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """The list of goals, and the pages of quarters and goals."""
    known = terms(edition)
    yield from render("goals.md.j2", Here(edition, GOALS), terms=known)
    for term in known:
        yield from _quarter(edition, term)
    for goal in edition.log.goals:
        yield from _goal(edition, goal)


def _quarter(edition: Edition, term: Term) -> Iterator[Artifact | Copy]:
    path = f"goals/{term.id}/README.md"
    source = edition.log.sources.get(path)
    yield from render(
        "quarter.md.j2",
        Here(edition, term.page, source),
        term=term,
        path=path if source else "",
        findings=edition.findings.get(path, ()),
    )


def _goal(edition: Edition, goal: Goal) -> Iterator[Artifact | Copy]:
    here = Here(edition, page_of(goal.path), goal.source)
    yield from render(
        "goal.md.j2",
        here,
        goal=goal,
        facts=[fact for fact in _facts(here, goal) if fact.value],
        findings=edition.findings.get(goal.path, ()),
        state=here.state(goal),
        closed=said(goal.values.get("closed")),
        evidence=as_texts(goal.closed.get("evidence")),
        moved=[said(item) for item in as_list(goal.values.get("moved")) if as_map(item)],
        serving=edition.log.serving.get(goal.id, ()),
    )


def _facts(here: Here, goal: Goal) -> Iterator[Fact]:
    owner, supporter, kind = goal.owner, goal.text("supporter"), goal.text("kind")
    yield Fact("Owner", here.person(owner) if owner else Markup("nobody yet"))
    yield Fact("Supporter", here.person(supporter) if supporter else Markup(""))
    team = here.edition.team(goal)
    yield Fact("Team", here.of_team(team) if team else Markup.escape(goal.text("team") or ""))
    yield Fact("Quarter", here.term(goal.quarter))
    yield Fact("Kind", Markup.escape(kind or ""))
    for key, label in (("supports", "Supports"), ("carried-from", "Carried from")):
        named = goal.text(key)
        yield Fact(label, here.reference(named) if named else Markup(""))
    yield Fact("Carried to", here.listed([here.record(one) for one in _carried_to(here, goal)]))
    yield Fact("Tags", Markup.escape(", ".join(goal.tags)))


def _carried_to(here: Here, goal: Goal) -> Iterator[Goal]:
    for one in here.edition.log.goals:
        if one.text("carried-from") == goal.id:
            yield one

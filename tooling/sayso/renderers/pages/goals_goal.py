"""The page of a goal."""

from collections.abc import Iterator

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model import Goal
from sayso.model.values import as_list, as_map
from sayso.renderers.addresses import page_of
from sayso.renderers.edition import Edition
from sayso.renderers.here import Fact, Here, said
from sayso.renderers.pages.goals_telling import Carried, pursuit, served
from sayso.renderers.pages.record_history import history, permalink
from sayso.renderers.pictures.course import legend
from sayso.renderers.templating import render


def single_goal_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """A page for every goal."""
    carried = Carried(edition.log)
    for goal in edition.log.goals:
        here = Here(edition, page_of(goal.path), goal.source)
        yield from render(
            "goal.md.j2",
            here,
            goal=goal,
            told=pursuit(here, goal, carried),
            facts=[fact for fact in _facts(here, goal, carried) if fact.value],
            findings=edition.findings.get(goal.path, ()),
            legend=legend([goal]),
            moved=[said(item) for item in as_list(goal.values.get("moved")) if as_map(item)],
            served=served(here, [goal]),
            steps=history(here, goal),
            commits=edition.publication.repository.commits(goal.path),
            permalink=permalink(here, goal),
        )


def _facts(here: Here, goal: Goal, carried: Carried) -> Iterator[Fact]:
    owner, supporter, kind = goal.owner, goal.text("supporter"), goal.text("kind")
    yield Fact("Owner", here.person(owner) if owner else Markup("nobody yet"))
    yield Fact("Supporter", here.person(supporter) if supporter else Markup(""))
    team = here.edition.team(goal)
    yield Fact("Team", here.of_team(team) if team else Markup.escape(goal.text("team") or ""))
    yield Fact("Quarter", here.term(goal.quarter))
    yield Fact("Kind", Markup.escape(kind or ""))
    yield from _ties(here, goal, carried)
    yield Fact("Tags", Markup.escape(", ".join(goal.tags)))


def _ties(here: Here, goal: Goal, carried: Carried) -> Iterator[Fact]:
    above = goal.text("supports")
    yield Fact("Supports", here.reference(above) if above else Markup(""))
    before, named = carried.before(goal), goal.text("carried-from")
    unknown = here.reference(named) if named else Markup("")
    yield Fact("Carried from", with_quarter(here, before) if before else unknown)
    yield Fact("Carried to", here.listed([with_quarter(here, one) for one in carried.after(goal)]))


def with_quarter(here: Here, goal: Goal) -> Markup:
    """A goal of another quarter."""
    return here.record(goal) + Markup(" <small>({})</small>").format(goal.quarter)

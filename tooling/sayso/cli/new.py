"""`sayso new decision`, `goal`, `quarter`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypedDict, TypeVar, Unpack

import click

from sayso.app.adding.add import Added, add
from sayso.app.adding.decision import NewDecision, decision_id, decision_page
from sayso.app.adding.goal import (
    NewGoal,
    NewQuarter,
    free_quarter,
    goal_id,
    goal_page,
    has_page,
    quarter_or_now,
    quarter_page,
)
from sayso.app.opening import open_log
from sayso.app.quarters import is_quarter
from sayso.cli.asking import ask, owner_of_new
from sayso.cli.new_told import told
from sayso.cli.options import Day
from sayso.model import Person
from sayso.reporters import REPORTERS
from sayso.reporters.report import Report

Command = TypeVar("Command", bound=Callable[..., Any])


@click.group("new")
def command() -> None:
    """Add a decision, a goal or a quarter; nothing is ever overwritten.

    Whoever git says you are owns it, if owners.yaml knows the address. What is not given is
    filled in, or asked for where somebody sits at the terminal.
    """


def _shared(function: Command) -> Command:
    for option in (
        click.option("--tag", "tags", multiple=True, metavar="WORD", help="A word to find it by."),
        click.option(
            "--done-when",
            multiple=True,
            metavar="TEXT",
            help="How somebody else will know that it is done. May be given five times.",
        ),
        click.option("--owner", metavar="HANDLE", help="Who owns it; you, by git's address."),
        click.argument("title"),
    ):
        function = option(function)
    return function


class _DecisionOptions(TypedDict):
    status: str
    one_way: bool
    decide_by: date | None
    decided_on: date | None
    expected: str | None
    done_when: tuple[str, ...]
    context: str | None
    goals: tuple[str, ...]
    supersedes: tuple[str, ...]
    tags: tuple[str, ...]


@command.command("decision", short_help="The choice itself.")
@_shared
@click.option("--context", metavar="TEXT", help="What makes it necessary now, in a sentence.")
@click.option("--one-way", is_flag=True, help="A door that is hard to walk back through.")
@click.option("--expected", metavar="TEXT", help="What you think will happen; for one-way doors.")
@click.option("--decide-by", type=Day(), help="By when; in 7 days, or 14 if one-way.")
@click.option(
    "--status",
    type=click.Choice(["proposed", "accepted"]),
    default="proposed",
    show_default=True,
    help="Whether it has been decided.",
)
@click.option("--decided-on", type=Day(), help="When it was accepted; today.")
@click.option("--goal", "goals", multiple=True, metavar="ID", help="A goal that it serves.")
@click.option("--supersedes", multiple=True, metavar="ID", help="A decision that it replaces.")
def _decision(title: str, owner: str | None, **given: Unpack[_DecisionOptions]) -> None:
    """Add a decision: the choice itself, as in "Use SQS for the job queue".

    An ID may be any part of one that leaves no doubt.
    """
    opened = open_log(Path.cwd())
    named = decision_id(opened.root, opened.log, title)
    person = owner_of_new(opened, owner)
    given["context"] = ask(given["context"], "What makes it necessary now?")
    if given["one_way"]:
        given["expected"] = ask(given["expected"], "What do you think will happen?")
    if given["status"] == "accepted":
        given["done_when"] = _criteria(given["done_when"])
    new = NewDecision(title=title, owner=person.id, **given)
    _tell(add(opened, decision_page(opened.log, named, new)), person)


class _GoalOptions(TypedDict):
    status: str
    why: str | None
    done_when: tuple[str, ...]
    tags: tuple[str, ...]


@command.command("goal", short_help="The state you want, this quarter or another.")
@_shared
@click.option("--quarter", metavar="QUARTER", help="As in 2026-Q4; the one we are in.")
@click.option("--why", metavar="TEXT", help="Why now, and not another goal.")
@click.option(
    "--status",
    type=click.Choice(["draft", "active"]),
    default="draft",
    show_default=True,
    help="Whether it is pursued yet.",
)
def _goal(
    title: str, owner: str | None, quarter: str | None, **given: Unpack[_GoalOptions]
) -> None:
    """Add a goal: the state you want, as in "No job is lost when Redis fails over"."""
    opened = open_log(Path.cwd())
    chosen = quarter_or_now(opened.log, quarter)
    named = goal_id(opened.log, chosen, title)
    person = owner_of_new(opened, owner)
    active = given["status"] == "active"
    given["why"] = ask(given["why"], "Why now?", needed=active)
    if active:
        given["done_when"] = _criteria(given["done_when"])
    new = NewGoal(title=title, owner=person.id, **given)
    _tell(add(opened, goal_page(opened.log, named, new)), person)
    if not has_page(opened.log, chosen):
        _next(f"{chosen} has no page yet: `sayso new quarter {chosen} --theme … --why …`")


@command.command("quarter", short_help="What a quarter is about, and what is left for later.")
@click.argument("title")
@click.option("--quarter", metavar="QUARTER", help="As in 2026-Q4; the one we are in.")
@click.option("--theme", metavar="TEXT", help="What it is about, where TITLE is a quarter.")
@click.option("--why", metavar="TEXT", help="Why this, and not something else.")
@click.option("--not-doing", multiple=True, metavar="TEXT", help="What is left for later.")
def _quarter(
    title: str,
    quarter: str | None,
    theme: str | None,
    why: str | None,
    not_doing: tuple[str, ...],
) -> None:
    """Add the page of a quarter: TITLE is its theme, or the quarter itself, as in 2026-Q4."""
    opened = open_log(Path.cwd())
    if is_quarter(title):
        quarter = quarter or title
    else:
        theme = theme or title
    chosen = free_quarter(opened.log, quarter_or_now(opened.log, quarter))
    new = NewQuarter(theme=theme, why=ask(why, "Why this, and now?"), not_doing=not_doing)
    _tell(add(opened, quarter_page(opened.log, chosen, new)))


def _criteria(given: tuple[str, ...]) -> tuple[str, ...]:
    if given:
        return given
    said = ask(None, "How will somebody else know that it is done?", needed=True)
    return (said,) if said else ()


def _tell(added: Added, owner: Person | None = None) -> None:
    """The path for programs; for people, who owns it and what the check asks for next."""
    click.echo(added.page.path)
    found = REPORTERS["concise"](Report(added.found, added.log.sources, 1), color=False)
    fixable = any(one.fix is not None for one in added.found)
    _next(told(owner.name if owner else None, found, fixable=fixable).removesuffix("\n"))


def _next(line: str) -> None:
    click.echo(line, err=True)

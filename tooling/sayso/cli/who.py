"""`sayso who`."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from sayso.app.opening import open_log
from sayso.app.ownership.who import Holding, Ownership, as_object, who
from sayso.cli.options import as_of
from sayso.cli.paths import asked_here, path_options, remark
from sayso.cli.tables import visible
from sayso.cli.talk import has_color
from sayso.model import Owners, Person
from sayso.model.owners import OWNERS


@click.command("who")
@path_options
@as_of
def command(paths: Sequence[str], day: date | None, form: str, *, listed: bool) -> None:
    """Tell who owns a path, who is there in their stead, and which line says so.

    Of two patterns that match, the closer one wins, as in the CODEOWNERS file that
    `sayso owners export` writes. A record is its own owner's. `-` reads paths from
    standard input.
    """
    opened = open_log(Path.cwd(), day)
    found = list(who(opened.log, asked_here(opened, paths, listed=listed)))
    if form == "json":
        click.echo(json.dumps([as_object(one) for one in found], indent=2, ensure_ascii=False))
    else:
        cards = ("\n".join(_card(one, opened.log.owners)) for one in found)
        click.echo("\n\n".join(cards), color=has_color())


def _card(one: Ownership, owners: Owners) -> Iterator[str]:
    said = remark(one.asked)
    yield click.style(visible(one.asked.shown), bold=True) + (f"  {said}" if said else "")
    if one.holding is None:
        yield from _unclaimed(one)
        return
    yield _row("owner", f"{_owner(one.holding)}, {one.holding.thing}")
    yield _row("because", visible(str(one.holding.because)))
    if one.answer and one.answer.why:
        yield _row("ask", f"{_name(one.answer.person)}, who {_verb(one.answer.why)}")
    elif one.answer is None and one.holding.claim.thing is not None:
        yield _row("ask", f"nobody yet: name somebody who is here in {one.holding.because.file}")
    if one.holding.reviewers:
        yield _row("review", visible(", ".join(one.holding.reviewers)))
    net = _net(one, owners)
    if net:
        yield _row("net", net)
    for other in one.others:
        closely = "as closely" if other.claim.closeness == one.holding.claim.closeness else "wider"
        told = f"{_owner(other)}, {other.thing}, {closely}: {other.because}"
        yield _row("also", visible(told))


def _unclaimed(one: Ownership) -> Iterator[str]:
    yield _row("owner", "nobody")
    if one.asked.path is not None:
        yield _row("try", f"add a path to an area in {OWNERS}, or to `unowned` if that is meant")


def _row(label: str, text: str) -> str:
    return f"  {label:<8}{text}"


def _owner(one: Holding) -> str:
    if one.person is not None:
        return _name(one.person)
    if one.claim.owner:
        return f"{visible(one.claim.owner)} (not in {OWNERS})"
    return "nobody"


def _name(one: Person) -> str:
    return visible(one.name if one.name == one.id else f"{one.name} ({one.id})")


def _verb(why: str) -> str:
    return f"is {why}" if why.startswith("away") else why


def _net(one: Ownership, owners: Owners) -> str:
    team = owners.team(one.net.team)
    lead = owners.person(one.net.lead)
    told = [f"team {team.name}" if team else "", f"led by {_name(lead)}" if lead else ""]
    return visible(", ".join(filter(None, told)))

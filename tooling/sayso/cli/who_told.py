"""What `sayso who` tells, without click."""

import os
from collections.abc import Iterator, Sequence
from datetime import date

from sayso.app.ownership.asking import Asked
from sayso.app.ownership.roster import open_for
from sayso.app.ownership.who import Holding, Ownership, who
from sayso.cli.lettering import bold, visible
from sayso.model import Owners, Person
from sayso.model.owners import OWNERS


def cards(paths: Sequence[str], day: date | None = None, *, color: bool) -> str:
    """Who owns some paths, a card for each."""
    log, asked = open_for(os.getcwd(), paths, day)
    found = ("\n".join(_card(one, log.owners, color=color)) for one in who(log, asked))
    return "\n\n".join(found) + "\n"


def remark(one: Asked) -> str:
    """What is to be said of a path itself, if anything."""
    if one.path is None:
        return "lies outside of this log"
    return "" if one.exists else "is not there, and is answered as if it were"


def _card(one: Ownership, owners: Owners, *, color: bool) -> Iterator[str]:
    said = remark(one.asked)
    shown = visible(one.asked.shown)
    yield (bold(shown) if color else shown) + (f"  {said}" if said else "")
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

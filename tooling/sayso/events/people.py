"""People who joined, left, are away, or are called something else."""

from collections.abc import Iterator

from sayso.events.ends import Ends, Said
from sayso.events.roster import pairs
from sayso.model import Absence, Person


def people_told(ends: Ends) -> Iterator[tuple[Person, Said]]:
    """What happened to people, each with the person it happened to."""
    for one, was, now in pairs(ends.before.owners.people, ends.after.owners.people):
        yield from ((one, said) for said in _told(was, now, ends))


def _told(was: Person | None, now: Person | None, ends: Ends) -> Iterator[Said]:
    if now is None:
        yield Said("removed", "no longer in owners.yaml")
    elif was is None:
        team = f" {ends.name(now.team)}" if now.team else " the log"
        yield Said("joined", f"joined{team}")
        yield from _leaving(None, now, ends)
        yield from _absences((), now.away, ends)
    else:
        yield from _called(was, now)
        yield from _leaving(was, now, ends)
        yield from _team(was, now, ends)
        yield from _absences(was.away, now.away, ends)


def _called(was: Person, now: Person) -> Iterator[Said]:
    if was.id != now.id:
        yield Said("renamed", f"known as `{was.id}` before", None, (), {"from": was.id})
    if was.name != now.name:
        yield Said("renamed", f"called {was.name} before", None, (), {"name": was.name})


def _leaving(was: Person | None, now: Person, ends: Ends) -> Iterator[Said]:
    before = was.left_on if was else None
    heir = f"; {ends.name(now.successor)} takes over" if now.successor else ""
    people, details = (now.successor,), {"successor": now.successor} if now.successor else {}
    if now.left_on and now.left_on != before:
        moved = f", not {before}" if before else ""
        told = f"last day {now.left_on}{moved}{heir}"
        yield Said("left", told, now.left_on, people, details)
    elif before and now.left_on is None:
        yield Said("came-back", "here again")
    elif was is not None and heir and was.successor != now.successor:
        yield Said("left", f"open work goes to {ends.name(now.successor)}", None, people, details)


def _team(was: Person, now: Person, ends: Ends) -> Iterator[Said]:
    teams = ends.after.owners
    if was.team == now.team or (
        teams.team(was.team) and teams.team(was.team) is teams.team(now.team)
    ):
        return
    if now.team is None:
        yield Said("moved-team", f"no longer in {ends.name(was.team)}")
    else:
        before = f", before in {ends.name(was.team)}" if was.team else ""
        yield Said(
            "moved-team", f"in {ends.name(now.team)} now{before}", None, (), {"team": now.team}
        )


Absences = tuple[Absence, ...]


def _absences(before: Absences, after: Absences, ends: Ends) -> Iterator[Said]:
    old, new = [_days(one) for one in before], [_days(one) for one in after]
    for one in after:
        if _days(one) in old:
            continue
        deputy = f"; {ends.name(one.deputy)} stands in" if one.deputy else ""
        told = f"away from {one.start} to {one.end}{deputy}"
        details = {"deputy": one.deputy} if one.deputy else {}
        yield Said("away", told, one.start, (one.deputy,), details)
    for one in before:
        # Absences that are over are tidied away; only one that is put off says something.
        if _days(one) not in new and len(after) >= len(before):
            yield Said("away", f"no longer away from {one.start} to {one.end}", None)


def _days(one: Absence) -> tuple[object, ...]:
    return one.start, one.end, one.deputy

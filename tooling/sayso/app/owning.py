"""Who owns what is being written: said on the command line, or found by git's address."""

from sayso import history
from sayso.errors import UserError
from sayso.history import Folder
from sayso.model import Log, Person
from sayso.model.owners import OWNERS
from sayso.text import closest

MOST_SHOWN = 8
"""Handles in a hint; more would drown it."""


def person_known(log: Log, sign: str) -> Person:
    """The person a handle, address or name points to, even if they left; else a `UserError`."""
    _require_owners(log)
    person = log.owners.by_sign(sign)
    if person is None:
        raise _nobody(log, sign)
    return person


def person_named(log: Log, sign: str) -> Person:
    """The person a handle, address or name points to; a `UserError` where it is nobody here."""
    person = person_known(log, sign)
    if person.left_on is not None and person.left_on <= log.today:
        successor = log.owners.person(person.successor)
        hint = f"`--owner {successor.id}`, their successor" if successor else "name somebody else"
        raise UserError(f"{person.name} left on {person.left_on}", hint)
    return person


def author(root: Folder, log: Log) -> Person | None:
    """The person of the log whom git would name as the author, by address, else by name."""
    _require_owners(log)
    for ask in (history.author_email, history.author_name):
        sign = ask(root)
        person = log.owners.by_sign(sign) if sign else None
        if person is not None and person in here(log):
            return person
    return None


def here(log: Log) -> list[Person]:
    """The people who have not left, in the order of the file."""
    people = log.owners.people.values()
    return [one for one in people if one.left_on is None or one.left_on > log.today]


def author_unknown(root: Folder, log: Log) -> UserError:
    """What to say where nobody in the log has the address that git knows."""
    address = history.author_email(root)
    said = (
        f"nobody in {OWNERS} has the address that git gives, {address}"
        if address
        else "git knows no address"
    )
    return UserError(
        f"it is not known who owns this: {said}",
        f"`--owner HANDLE` ({_handles(log)}), or add yourself to {OWNERS} with that address",
    )


def _require_owners(log: Log) -> None:
    if log.owners.people:
        return
    if OWNERS in log.sources:
        raise UserError(f"{OWNERS} names nobody who could own this", "`sayso check` says why")
    raise UserError(f"this log has no {OWNERS}", "`sayso init` writes one")


def _nobody(log: Log, sign: str) -> UserError:
    plain = sign.strip().removeprefix("@")
    team = log.owners.team(plain)
    if team is not None:
        lead = f"`--owner {team.lead}`, who leads it" if team.lead else "name one person"
        return UserError(f"`{sign}` is a team, and an owner is one person", lead)
    near = closest(plain, log.owners.people)
    hint = f"did you mean `{near}`?" if near else f"one of {_handles(log)}, or add them there"
    return UserError(f"`{sign}` is nobody in {OWNERS}", hint)


def _handles(log: Log) -> str:
    handles = [one.id for one in here(log)]
    shown = ", ".join(handles[:MOST_SHOWN])
    return shown if len(handles) <= MOST_SHOWN else f"{shown}, …"

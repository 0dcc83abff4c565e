"""Who is not there to answer, and what is waiting for them."""

from collections.abc import Mapping
from datetime import date

from sayso.model import Decision, Owners, Person
from sayso.model.owners import Absence
from sayso.rules.decisions.reviews import awaits_review


def by_handle(people: list[Person]) -> Mapping[str, Person]:
    """People by their keys and by the handles they had earlier."""
    return {handle: one for one in people for handle in (*one.previously, one.id)}


def gone(owners: Owners, today: date) -> list[Person]:
    """The people who are no longer here."""
    return [one for one in owners.people.values() if has_left(one, today)]


def has_left(person: Person, today: date) -> bool:
    """Whether somebody has left; on the day itself, they have."""
    return person.left_on is not None and person.left_on <= today


def away(person: Person, today: date) -> Absence | None:
    """The absence a person is in today with nobody to stand in, if there is one."""
    now = [one for one in person.away if one.start and one.end and one.start <= today <= one.end]
    covered = not now or any(one.deputy for one in now)
    return None if covered else max(now, key=lambda one: one.end or today)


def waiting(decision: Decision) -> str:
    """What a decision still asks of its owner, in a few words; empty where it asks nothing."""
    if decision.status == "proposed":
        return "the decision is still proposed"
    if decision.status != "accepted":
        return ""
    if decision.criteria and decision.values.keys().isdisjoint(("done-on", "no-action")):
        return "the decision is not done yet"
    return "the review is still to come" if awaits_review(decision) else ""

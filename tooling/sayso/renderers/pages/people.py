"""The pages of people: what each of them owns, supports and decides; open things first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model import Area, Decision, Goal, Person, Record
from sayso.model.standing import is_open
from sayso.renderers.addresses import page_named
from sayso.renderers.bonds import newest_first
from sayso.renderers.edition import Edition
from sayso.renderers.here import Fact, Here, day
from sayso.renderers.templating import render

PEOPLE = "people/index.md"


@dataclass(frozen=True, slots=True)
class Share:
    """Records in which somebody has one part."""

    name: str
    anchor: str
    records: tuple[Record, ...]


def people_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """The list of people, and a page for each of them."""
    people = sorted(edition.log.owners.people.values(), key=lambda one: one.name.casefold())
    yield from render(
        "people.md.j2",
        Here(edition, PEOPLE),
        here_now=[one for one in people if one.left_on is None],
        left=[one for one in people if one.left_on is not None],
        findings=edition.findings.get(edition.log.owners.path, ()),
    )
    for person in people:
        yield from _page(edition, person)


def _page(edition: Edition, person: Person) -> Iterator[Artifact | Copy]:
    here = Here(edition, page_named("people", person.id))
    yield from render(
        "person.md.j2",
        here,
        person=person,
        facts=[fact for fact in _facts(here, person) if fact.value],
        areas=_areas(edition, person),
        shares=[share for share in _shares(edition, person) if share.records],
    )


def _facts(here: Here, person: Person) -> Iterator[Fact]:
    yield Fact("Team", here.team(person.team) if person.team else Markup(""))
    leads = [one for one in here.edition.log.owners.teams.values() if _is(here, one.lead, person)]
    yield Fact("Leads", here.listed([here.of_team(one) for one in leads]))
    yield Fact("Left", day(person.left_on))
    successor = person.successor if person.left_on else None
    yield Fact("Open work goes to", here.person(successor) if successor else Markup(""))
    for absence in person.away:
        if absence.start and absence.end and absence.end >= here.edition.log.today:
            deputy = here.person(absence.deputy) if absence.deputy else Markup("nobody")
            days = Markup("{} to {}").format(day(absence.start), day(absence.end))
            yield Fact("Away", Markup("{}, {} stands in").format(days, deputy))


def _is(here: Here, handle: str | None, person: Person) -> bool:
    return here.edition.log.owners.person(handle) == person


def _areas(edition: Edition, person: Person) -> list[Area]:
    owners = edition.log.owners
    return [one for one in owners.areas.values() if owners.person(one.owner) == person]


def _shares(edition: Edition, person: Person) -> Iterator[Share]:
    parts = edition.parts.get(person.id, {})
    owned = parts.get("owner", ())
    decides = [one for one in parts.get("approver", ()) if one.status == "proposed"]
    yield Share("Owns, open", "open", _ordered(one for one in owned if _open(one)))
    yield Share("Decides", "decides", _ordered(decides))
    yield Share("Supports", "supports", _ordered(parts.get("supporter", ())))
    yield Share("Owns, settled", "settled", _ordered(one for one in owned if not _open(one)))


def _open(record: Record) -> bool:
    return is_open(record) if isinstance(record, Decision) else record.status != "closed"


def _ordered(records: Iterable[Record]) -> tuple[Record, ...]:
    """Open things first, then goals by quarter and decisions by day, the newest first."""
    found = tuple(records)
    goals = sorted((one for one in found if isinstance(one, Goal)), key=_quarter, reverse=True)
    decisions = newest_first(tuple(one for one in found if isinstance(one, Decision)))
    return tuple(sorted((*decisions, *goals), key=lambda one: not _open(one)))


def _quarter(goal: Goal) -> str:
    return goal.id

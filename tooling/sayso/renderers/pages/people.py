"""The pages of people: what each has before them, and what happens while they are not here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sayso.artifact import Artifact, Copy
from sayso.model import Area, Decision, Duty, Goal, Owners, Person, Record, Team
from sayso.model.answering import absence, has_left, who_answers
from sayso.model.owners import Absence
from sayso.model.standing import is_open
from sayso.renderers.addresses import anchor, page_named
from sayso.renderers.bonds import newest_first
from sayso.renderers.duty_rows import PLATE, WAITS, Row, covered, rows
from sayso.renderers.edition import Edition, gathered
from sayso.renderers.here import Fact, Here, day
from sayso.renderers.pages import beside
from sayso.renderers.templating import render

PEOPLE = "people/index.md"

_SETTLED = 100  # records of the past that a page shows; the list of decisions finds all

Covered = tuple[tuple[Person, tuple[Duty, ...]], ...]
"""People for whom somebody answers, with what is open in their name."""


@dataclass(frozen=True, slots=True)
class Group:
    """People of one team, by name; those of none come last."""

    name: Markup
    anchor: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Open things that somebody has in one way."""

    name: str
    anchor: str
    rows: list[Row]


def people_pages(edition: Edition) -> Iterator[Artifact | Copy]:
    """The list of people by their teams, and a page for each of them."""
    owners, today = edition.log.owners, edition.log.today
    people = sorted(owners.people.values(), key=lambda one: (one.name.casefold(), one.id))
    here = Here(edition, PEOPLE)
    yield from render(
        "people.md.j2",
        here,
        views=beside.PEOPLE,
        groups=_groups(here, [one for one in people if not has_left(one, today)]),
        left=[one for one in people if has_left(one, today)],
        away=lambda one: absence(one, today),
        findings=edition.findings.get(owners.path, ()),
    )
    for person in people:
        yield from _page(edition, person)


def _groups(here: Here, people: Iterable[Person]) -> list[Group]:
    owners = here.edition.log.owners
    found = gathered((team.id if (team := owners.team(one.team)) else "", one) for one in people)
    teams = [team for team in owners.teams.values() if team.id in found]
    named = sorted(teams, key=lambda one: one.name.casefold())
    groups = [Group(here.of_team(one), f"team-{anchor(one.id)}", found[one.id]) for one in named]
    if "" in found:
        groups.append(Group(Markup("In no team") if groups else Markup(""), "_none", found[""]))
    return groups


def _page(edition: Edition, person: Person) -> Iterator[Artifact | Copy]:
    here = Here(edition, page_named("people", person.id))
    owned = edition.parts.get(person.id, {}).get("owner", ())
    covers = tuple(covered(edition.log, person))
    settled = _ordered(one for one in owned if not _open(one))
    yield from render(
        "person.md.j2",
        here,
        person=person,
        left=has_left(person, edition.log.today),
        heir=_heir(edition, person),
        facts=[fact for fact in _facts(here, person, covers) if fact.value],
        away=list(_away(here, person)),
        areas=_areas(edition, person),
        parts_=[part for part in _parts(here, person) if part.rows],
        covers=[(one, rows(here, theirs)) for one, theirs in covers if theirs],
        settled=settled[:_SETTLED],
        more=len(settled) > _SETTLED,
        decides=any(isinstance(one, Decision) for one in owned),
    )


def _facts(here: Here, person: Person, covers: Covered) -> Iterator[Fact]:
    owners = here.edition.log.owners
    yield Fact("Team", here.team(person.team) if person.team else Markup(""))
    yield Fact("Leads", here.listed([here.of_team(one) for one in _led(owners, person)]))
    handles = [Markup("<code>{}</code>").format(one) for one in person.previously]
    yield Fact("Formerly known as", here.listed(handles))
    later = (owners.people[one.id] for one in _to_stand_in_for(here, person))
    others = dict.fromkeys((*(one for one, _ in covers), *later))
    yield Fact("Stands in for", here.listed([here.of_person(one) for one in others]))
    yield Fact("Left", day(person.left_on))
    heir = person.successor and here.person(person.successor)
    yield Fact("Successor" if person.left_on else "Would be followed by", heir or Markup(""))


def _to_stand_in_for(here: Here, person: Person) -> list[Duty]:
    """Those whose deputy a person is, now or later."""
    return [one for one in here.edition.log.duties.of(person.id) if one.task == "stand-in"]


def _led(owners: Owners, person: Person) -> list[Team]:
    return [one for one in owners.teams.values() if owners.person(one.lead) == person]


def _heir(edition: Edition, person: Person) -> Person | None:
    """Who answers for what somebody who left still has in their name."""
    if not has_left(person, edition.log.today):
        return None
    answer = who_answers(edition.log.owners, person.id, None, edition.log.today)
    return answer.person if answer else None


def _away(here: Here, person: Person) -> Iterator[Markup]:
    """Each time away that is not over: from when, until when, and whom to ask."""
    today = here.edition.log.today
    for one in person.away:
        if one.start and one.end and one.end >= today and not has_left(person, today):
            text = Markup("Away from {} until {}. ").format(day(one.start), day(one.end))
            yield text + _instead(here, person, one, max(one.start, today))


def _instead(here: Here, person: Person, away: Absence, on: date) -> Markup:
    if away.deputy:
        return Markup("{} stands in.").format(here.person(away.deputy))
    answer = who_answers(here.edition.log.owners, person.id, None, on)
    if answer is None or answer.person == person:
        return Markup("Nobody stands in yet.")
    asked = here.of_person(answer.person)
    return Markup("Nobody stands in yet; {} {}, and may be asked.").format(asked, answer.why)


def _areas(edition: Edition, person: Person) -> list[Area]:
    owners = edition.log.owners
    return [one for one in owners.areas.values() if owners.person(one.owner) == person]


def _parts(here: Here, person: Person) -> Iterator[Part]:
    own = here.edition.log.duties.of(person.id)
    for name, where, tasks in (
        ("Open", "open", PLATE),
        ("Waits for a word", "waits", WAITS),
        ("Helps with", "supports", ("support",)),
    ):
        yield Part(name, where, rows(here, (one for one in own if one.task in tasks)))


def _open(record: Record) -> bool:
    return is_open(record) if isinstance(record, Decision) else record.status != "closed"


def _ordered(records: Iterable[Record]) -> tuple[Record, ...]:
    """Decisions by day, then goals by quarter, the newest first."""
    found = tuple(records)
    goals = sorted(
        (one for one in found if isinstance(one, Goal)), key=lambda one: one.id, reverse=True
    )
    return (*newest_first(tuple(one for one in found if isinstance(one, Decision))), *goals)

"""The days by which something is due, to be kept in a calendar: of the log, and of each team."""

from collections.abc import Callable, Iterator
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from sayso.artifact import Artifact
from sayso.model import Decision, Duty, Quarter, Record, Team
from sayso.model.values import as_texts
from sayso.renderers.addresses import page_named, page_of
from sayso.renderers.edition import Edition, gathered
from sayso.renderers.exports.addressing import whole_address
from sayso.renderers.exports.icalendar import Date, icalendar

CALENDAR = "calendar.ics"

_ASKS = {"decide": "Decide", "review": "Look back"}

Concerns = Callable[[Record], bool]


def calendars(edition: Edition) -> Iterator[Artifact]:
    """The calendar of all that is due, and one for each team."""
    name = edition.publication.name
    yield Artifact(CALENDAR, icalendar(name, _dates(edition, lambda _: True)))
    for team in edition.log.owners.teams.values():
        path = page_named("calendars", team.id).removesuffix(".md")
        text = icalendar(f"{name}: {team.name}", _dates(edition, _of_team(edition, team)))
        yield Artifact(f"{path}.ics", text)


def _of_team(edition: Edition, team: Team) -> Concerns:
    """Whether a team's people own a record, or it names the team itself."""
    owners = edition.log.owners

    def concerns(one: Record) -> bool:
        person = edition.owner(one)
        return owners.team(one.text("team") or (person.team if person else None)) == team

    return concerns


def _dates(edition: Edition, concerns: Concerns) -> list[Date]:
    found = [*_of_decisions(edition, concerns), *_of_quarters(edition, concerns)]
    return sorted(found, key=lambda one: (one.day, one.key))


def _of_decisions(edition: Edition, concerns: Concerns) -> Iterator[Date]:
    for duty in edition.log.duties.all:
        one = edition.log.decision(duty.id) if duty.task in _ASKS else None
        if one is not None and duty.due is not None and concerns(one):
            yield _of_decision(edition, one, duty, duty.due)


def _of_decision(edition: Edition, one: Decision, duty: Duty, due: date) -> Date:
    return Date(
        _key(edition, _first_id(one), duty.task),
        f"{_ASKS[duty.task]}: {_line(one.title)}",
        _told(edition, duty),
        due,
        one.decided_on or one.day_of_record or due,
        whole_address(edition, page_of(one.path)),
    )


def _told(edition: Edition, duty: Duty) -> str:
    """Who has it, as a name."""
    person = edition.log.owners.person(duty.person)
    return f"Owner: {person.name if person else duty.person or 'nobody yet'}"


def _of_quarters(edition: Edition, concerns: Concerns) -> Iterator[Date]:
    """The end of each quarter, with the goals that are still pursued in it."""
    goals = gathered(
        (one.quarter, one) for one in edition.log.goals if one.status == "active" and concerns(one)
    )
    for found in goals.values():
        quarter = edition.log.quarter_of(found[0])
        if quarter.ends is not None:
            titles = "\n".join(_line(one.title) for one in found)
            yield _of_quarter(edition, quarter, quarter.ends, titles)


def _of_quarter(edition: Edition, quarter: Quarter, ends: date, titles: str) -> Date:
    return Date(
        _key(edition, quarter.id, "ends"),
        f"{quarter.id} ends",
        titles,
        ends,
        quarter.starts or ends,
        whole_address(edition, page_of(quarter.path)),
    )


def _first_id(record: Record) -> str:
    """The name that a record had first: an event stays itself when the record gets another."""
    return next(iter(as_texts(record.values.get("formerly"))), record.id)


def _key(edition: Edition, *parts: str) -> str:
    """A name for ever, and for one log: somebody may keep the calendars of two."""
    log = edition.publication.repository.address or edition.publication.name
    return str(uuid5(NAMESPACE_URL, "\n".join(("sayso", log, *parts))))


def _line(text: str) -> str:
    return " ".join(text.split())

"""How the rules on owners.yaml are broken."""

from collections.abc import Iterator, Mapping

from sayso.corruptions.damage import Corruption, Damage
from sayso.corruptions.material import STRANGER, any_records, person
from sayso.corruptions.rewriting import Values
from sayso.corruptions.roster_text import Entries, roster
from sayso.model import Log
from sayso.plain_yaml import Value


def _entries(people: Entries | None = None, **more: Entries) -> Corruption:
    """Adds people, teams or areas."""

    def corrupt(log: Log) -> Iterator[Damage]:
        yield Damage({log.owners.path: roster(log, people, **more)})

    return corrupt


def _succession(log: Log) -> Iterator[Damage]:
    yield from _entries({person(log): {"successor": STRANGER}})(log)


def _absence(log: Log) -> Iterator[Damage]:
    away: list[Value] = [{"from": "2026-04-14", "to": "2026-04-01"}]
    yield from _entries({person(log): {"away": away}})(log)


def _unmanned(log: Log) -> Iterator[Damage]:
    area: Values = {"owner": person(log), "team": "selftest"}
    teams: Entries = {"selftest": {"name": "Selftest"}}
    yield from _entries(teams=teams, areas={"selftest": area})(log)


def _contested(log: Log) -> Iterator[Damage]:
    area: Values = {"owner": person(log), "paths": ["selftest/jobs/**"]}
    yield from _entries(areas={"selftest-one": area, "selftest-two": area})(log)


def _nobody(log: Log) -> Iterator[Damage]:
    any_records(log)
    person(log)
    yield Damage({log.owners.path: "people: {}\n"})


_SHARED: Values = {"name": "Selftest", "email": ["selftest@example.com"]}

ROSTER: Mapping[str, Corruption] = {
    "SO801": _entries(teams={"selftest": {"name": "Selftest", "lead": STRANGER}}),
    "SO802": _entries(teams={"selftest": {"name": "Selftest", "parent": "selftest-none"}}),
    "SO803": _entries({"selftest-one": _SHARED, "selftest-two": _SHARED}),
    "SO804": _succession,
    "SO805": _absence,
    "SO806": _unmanned,
    "SO807": _entries(areas={"selftest": {"purpose": "Runs every background job"}}),
    "SO808": _contested,
    "SO809": _nobody,
}

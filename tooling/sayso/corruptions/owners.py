"""How the rules on owners are broken."""

from collections.abc import Iterator, Mapping

from sayso.corruptions.damage import Corruption, Damage
from sayso.corruptions.material import STRANGER, decisions, person, two_people
from sayso.corruptions.rewriting import Values, day, proposed
from sayso.corruptions.roster_text import roster
from sayso.model import Log
from sayso.plain_yaml import Value


def _named(values: Values) -> Corruption:
    """Writes names into an open decision."""

    def corrupt(log: Log) -> Iterator[Damage]:
        person(log)
        for one in decisions(log):
            yield Damage({one.path: proposed(log, one, values)})

    return corrupt


def _with_person(changes: Values, owner: str = "") -> Corruption:
    """Writes about a person in owners.yaml, and makes them the owner of an open decision."""

    def corrupt(log: Log) -> Iterator[Damage]:
        one = person(log)
        text = roster(log, people={one: changes})
        for record in decisions(log):
            mine = proposed(log, record, {"owner": owner or one, "decide-by": day(log, 0)})
            yield Damage({log.owners.path: text, record.path: mine})

    return corrupt


def _left(log: Log) -> Iterator[Damage]:
    yield from _with_person({"left-on": day(log, -9)})(log)


def _away(log: Log) -> Iterator[Damage]:
    yield from _with_person({"away": [{"from": day(log, -3), "to": day(log, 9)}]})(log)


def _helps_themselves(log: Log) -> Iterator[Damage]:
    one = person(log)
    yield from _named({"owner": one, "supporter": one})(log)


def _taken_back(log: Log) -> Iterator[Damage]:
    owner, other = two_people(log)
    covered: list[Value] = ["selftest/**"]
    area: Values = {"owner": owner, "paths": covered, "delegation": "delegate"}
    for one in decisions(log):
        door: Values = {"owner": owner, "approver": other, "applies-to": covered}
        yield Damage(
            {
                log.owners.path: roster(log, areas={"selftest": area}),
                one.path: proposed(log, one, door),
            }
        )


OWNERS: Mapping[str, Corruption] = {
    "SO201": _named({"owner": ""}),
    "SO202": _named({"owner": STRANGER}),
    "SO203": _named({"owner": "tbd"}),
    "SO204": _with_person({"previously": ["selftest-earlier"]}, owner="selftest-earlier"),
    "SO205": _left,
    "SO206": _away,
    "SO207": _helps_themselves,
    "SO210": _taken_back,
}

"""SO804."""

from collections.abc import Iterator

from sayso.diagnostics import Finding, Place
from sayso.model import Absence, Log, Owners, Person
from sayso.rule import ERROR, rule
from sayso.rules.circles import circles, round_trip
from sayso.text import closest


@rule("SO804", "broken-succession", ERROR)
def broken_succession(log: Log) -> Iterator[Finding]:
    """A successor or a deputy is unknown, has left, or is the very person they stand in for.

    ## Why

    Work goes to the successor of somebody who leaves and to the deputy of somebody who is
    away. If that leads nowhere, it stays with a person who cannot answer.

    ## Wrong

    ```owners.yaml
    people:
      linh: {name: Linh Tran}
      duc:
        name: Duc Pham
        left-on: 2026-01-31
        successor: linn
    ```

    ## Right

    ```owners.yaml
    people:
      linh: {name: Linh Tran}
      duc:
        name: Duc Pham
        left-on: 2026-01-31
        successor: linh
    ```

    ## How to mend it

    Name somebody who is there. A successor who has left since may stay, if the one who took
    over from them is named as theirs.

    ## What it cannot know

    Whether they have been told.
    """
    owners = log.owners
    for person in owners.people.values():
        yield from _successor(owners, person)
        for absence in person.away:
            yield from _deputy(owners, person, absence)
    onward = {
        person.id: [found.id]
        for person in owners.people.values()
        if (found := owners.person(person.successor)) and found is not person
    }
    for circle in circles(onward):
        first, *others = circle
        yield Finding(
            owners.at("people", first, "successor"),
            f"`{first}` is succeeded by themselves{round_trip(circle)}",
            related=tuple(
                owners.at("people", one, "successor", label="and this") for one in others
            ),
        )


def _successor(owners: Owners, person: Person) -> Iterator[Finding]:
    place = owners.at("people", person.id, "successor")
    found = owners.person(person.successor)
    if found is None:
        yield from _unknown(owners, place, person.successor)
    elif found is person:
        yield Finding(place, f"`{person.id}` is their own successor")
    elif found.left_on is not None and not found.successor:
        gone = owners.at("people", found.id, "left-on", label="left")
        yield Finding(place, f"`{found.id}` has left and has no successor", related=(gone,))


def _deputy(owners: Owners, person: Person, absence: Absence) -> Iterator[Finding]:
    place = Place(owners.path, (*absence.route, "deputy"))
    found = owners.person(absence.deputy)
    last = absence.end or absence.start
    if found is None:
        yield from _unknown(owners, place, absence.deputy)
    elif found is person:
        yield Finding(place, f"`{person.id}` is their own deputy")
    elif found.left_on is not None and (last is None or found.left_on <= last):
        gone = owners.at("people", found.id, "left-on", label="leaves")
        yield Finding(place, f"`{found.id}` leaves before the absence ends", related=(gone,))


def _unknown(owners: Owners, place: Place, name: str | None) -> Iterator[Finding]:
    if name:
        near = closest(name, owners.people)
        hint = f"did you mean `{near}`?" if near else ""
        yield Finding(place, f"no person is called `{name}`", hint=hint)

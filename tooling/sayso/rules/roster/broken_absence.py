"""SO805."""

from collections.abc import Iterator
from datetime import date

from sayso.diagnostics import Finding, Place
from sayso.model import Log, Owners, Person
from sayso.rule import WARNING, rule


@rule("SO805", "broken-absence", WARNING)
def broken_absence(log: Log) -> Iterator[Finding]:
    """An absence ends before it begins, or two of one person overlap.

    ## Why

    While somebody is away, what falls due goes to their deputy. An absence that never takes
    place sends it to nobody; two at once may send it to two.

    ## Wrong

    ```owners.yaml
    people:
      linh:
        name: Linh Tran
        away:
          - {from: 2026-04-14, to: 2026-04-01, deputy: minh}
      minh: {name: Minh Le}
    ```

    ## Right

    ```owners.yaml
    people:
      linh:
        name: Linh Tran
        away:
          - {from: 2026-04-01, to: 2026-04-14, deputy: minh}
      minh: {name: Minh Le}
    ```

    ## How to mend it

    Correct the days; both the first and the last day are days away.

    ## What it cannot know

    When somebody is really away. Nobody has to say so here, nor why.
    """
    for person in log.owners.people.values():
        if person.away:
            yield from _inverted(log.owners, person)
            yield from _overlapping(log.owners, person)


def _inverted(owners: Owners, person: Person) -> Iterator[Finding]:
    for one in person.away:
        if one.start and one.end and one.end < one.start:
            start = Place(owners.path, (*one.route, "from"), label="begins here")
            yield Finding(
                Place(owners.path, (*one.route, "to")),
                f"absence ends on {one.end}, before it begins on {one.start}",
                related=(start,),
            )


def _overlapping(owners: Owners, person: Person) -> Iterator[Finding]:
    spells = sorted(
        (one.start, one.end, one.route)
        for one in person.away
        if one.start and one.end and one.start <= one.end
    )
    last, earlier = date.min, spells[0][2] if spells else ()
    for start, end, route in spells:
        if start <= last:
            yield Finding(
                Place(owners.path, (*route, "from")),
                f"absence begins on {start}, while another lasts until {last}",
                related=(Place(owners.path, (*earlier, "to"), label="the other one"),),
            )
        if end > last:
            last, earlier = end, route

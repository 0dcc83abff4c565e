"""What the search finds in a preview, where no index is made: titles and ids."""

from collections.abc import Callable, Iterator
from typing import Any

from sayso.app.spelling import searchable
from sayso.model import Log
from sayso.renderers.addresses import page_named, page_of

_MOST = 10

Found = tuple[str, str, str, str, str]
"""Title, kind, status, the page, and by which other words it is found."""


def titled(log: Log, words: str, address_of: Callable[[str], str]) -> dict[str, Any]:
    """What has all the words in its title or its id, and how much that is."""
    wanted = searchable(words).split()
    found = [one for one in _all(log) if wanted and _has(one, wanted)]
    shown = [
        {"title": title, "kind": kind, "status": status, "address": address_of(page), "id": other}
        for title, kind, status, page, other in found[:_MOST]
    ]
    return {"found": len(found), "shown": shown}


def _has(one: Found, wanted: list[str]) -> bool:
    text = searchable(f"{one[0]} {one[4]}")
    return all(word in text for word in wanted)


def _all(log: Log) -> Iterator[Found]:
    for record in (*log.quarters, *log.goals, *reversed(log.decisions)):
        page = page_of(record.path)
        yield record.title, record.kind.capitalize(), record.status, page, record.id
    for person in log.owners.people.values():
        yield person.name, "Person", "", page_named("people", person.id), person.id
    for team in log.owners.teams.values():
        yield team.name, "Team", "", page_named("teams", team.id), team.id

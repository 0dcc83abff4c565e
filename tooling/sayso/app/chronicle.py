"""What happened to a log in all of its history, commit by commit."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sayso import history, lineage
from sayso.app.opening import uncollected
from sayso.app.shelving import Shelf
from sayso.app.worlds import World
from sayso.at_hand import blobs_at
from sayso.events import Entry, Event
from sayso.lineage import Commit
from sayso.model.owners import OWNERS
from sayso.settings import Settings
from sayso.workspace import FOLDERS


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The commits that did something to a log, the oldest first; quiet edits are among it.

    Where the clone is shallow, `begins` is the commit that it begins with: what had happened
    until then is not known, and not told.
    """

    entries: tuple[Entry, ...]
    begins: str = ""


def chronicle(root: Path, settings: Settings, tip: str = "HEAD") -> Chronicle:
    """All that happened to the log of a folder up to a commit, in two questions to git.

    A merge is one step. Events bear the ids that their things have at the end, so that what
    happened to a record is found under its last name. Empty where there is no history.
    """
    walked = lineage.commits(root, tip, (*FOLDERS, OWNERS))
    blobs = {step.blob: step.now for one in walked for step in one.steps if step.blob}
    begins = walked[0].name if walked and walked[0].is_first and history.is_shallow(root) else ""
    with uncollected(), blobs_at(root, blobs) as contents:
        world = World(settings.ignore, contents.get, Shelf())
        entries = [_entry(world, one) for one in walked]
    told = [one for one in entries if one.events and one.commit != begins]
    return Chronicle(tuple(_under_last_names(told)), begins)


def _entry(world: World, commit: Commit) -> Entry:
    found = tuple(world.step(commit.steps))
    person = world.owners.by_sign(commit.address)
    author = person.id if person else commit.author
    return Entry(commit.name, commit.day, author, found, is_known=person is not None)


def _under_last_names(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The same with the ids and paths that things have at the end."""
    last: dict[tuple[str, str], Event] = {}
    turned = []
    for entry in reversed(list(entries)):
        events = tuple(_renamed(one, last) for one in entry.events)
        turned.append(replace(entry, events=events))
        for one in events:
            former = one.details.get("from")
            if one.kind == "renamed" and isinstance(former, str):
                last[one.thing, former] = one
    yield from reversed(turned)


def _renamed(one: Event, last: Mapping[tuple[str, str], Event]) -> Event:
    later = last.get((one.thing, one.id))
    return replace(one, id=later.id, path=later.path) if later else one

"""Writing a plain decision, and telling what the check would find in it."""

from collections.abc import Callable

from sayso.app.adding.decision import NewDecision, decision_id, decision_page
from sayso.app.adding.page import Page
from sayso.app.adding.plainly.settled import is_usual
from sayso.app.adding.plainly.texts import (
    is_plain_key,
    is_plain_sentence,
    is_plain_title,
    is_plain_word,
)
from sayso.app.ownership.roster import roster
from sayso.app.owning import author, person_named
from sayso.app.today import current_day
from sayso.app.writing_new import write_new
from sayso.data_classes import dataclass
from sayso.disk import DiskTree, list_files, read_listed, root_of
from sayso.history import Folder
from sayso.model import Log, Person
from sayso.settings import DEFAULT


@dataclass(frozen=True)
class Plain:
    """What is said of a decision that may be plain."""

    title: str
    owner: str | None = None
    context: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Known:
    """A decision that was written, and what the check finds in it, a line each."""

    path: str
    owner: Person
    found: tuple[str, ...]


def add_plainly(start: Folder, given: Plain, may_say: Callable[[str], bool]) -> Known | None:
    """Writes a decision into the log of a folder; None where that takes the long way.

    A `UserError` means the same; nothing has been written in either case. `may_say` tells
    whether its path can be shown.
    """
    if not _is_plain(given):
        return None
    root = root_of(start)
    log = roster(root, DiskTree(root), current_day())
    owner = person_named(log, given.owner) if given.owner else author(root, log)
    if owner is None or not _is_simply_here(owner) or not is_usual(root):
        return None
    page = _page(root, log, given, owner)
    if not may_say(page.path) or _is_mentioned(root, page.id):
        return None
    write_new(root, page.path, page.text)
    return Known(page.path, owner, _found(page, given))


def _is_plain(given: Plain) -> bool:
    return (
        is_plain_title(given.title)
        and (given.context is None or is_plain_sentence(given.context))
        and all(map(is_plain_word, given.tags))
        and len(set(given.tags)) == len(given.tags)
    )


def _is_simply_here(owner: Person) -> bool:
    """Whether no rule asks about an owner, whatever the day."""
    return (
        is_plain_key(owner.id)
        and owner.name.isprintable()
        and not owner.away
        and (owner.left_on is None)
    )


def _page(root: str, log: Log, given: Plain, owner: Person) -> Page:
    new = NewDecision(title=given.title, owner=owner.id, context=given.context, tags=given.tags)
    return decision_page(log, decision_id(root, log, given.title), new)


def _is_mentioned(root: str, named: str) -> bool:
    """Whether any file could be of this id, or name it: then rules may have more to say."""
    wanted = named.encode()
    for listed in list_files(root, DEFAULT):
        if named in listed[0]:
            return True
        data = read_listed(root, listed).data
        if wanted in data or (b"\\" in data and b"\\" in data[: data.find(b"\n---", 3)]):
            return True  # a name may be spelt in escapes, where there are any
    return False


def _found(page: Page, given: Plain) -> tuple[str, ...]:
    """What the check finds: that nobody has said yet why, if nobody has, and nothing else."""
    if given.context is not None:
        return ()
    line = page.text[: page.text.index("\n## Context\n")].count("\n") + 2
    return (f"{page.path}:{line}:1: SO109 section `Context` is empty\n",)
